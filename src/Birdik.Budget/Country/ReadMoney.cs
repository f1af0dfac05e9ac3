using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Staffing.Need;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Budget.Country;

/// <summary>Reads the country in money; kept while nothing it rests on has changed, so that sliders answer at once.</summary>
public sealed class ReadMoney(IServiceScopeFactory scopes, ReadCountry country, NormRegister norms)
{
    private sealed record Stamp(CountryFacts Facts, NormPeriods Norms, string Marks);

    private volatile Tuple<Stamp, CountryMoney>? _last;

    public async Task<CountryMoney> NowAsync(CancellationToken ct)
    {
        var facts = await country.NowAsync(ct);
        var legal = await norms.NowAsync(ct);
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        var stamp = new Stamp(facts, legal, await new TableMarks(db).Of<RevenueBase>().ReadAsync(ct));
        if (_last is { } last && last.Item1 == stamp)
        {
            return last.Item2;
        }

        decimal Number(NormDefinition norm, decimal otherwise) => legal.On(norm.Code, facts.On)?.Number ?? otherwise;
        var year = await db.Set<RevenueBase>().MaxAsync(one => (int?)one.Year, ct) ?? facts.On.Year;
        var bases = await db.Set<RevenueBase>().Where(one => one.Year == year).ToListAsync(ct);
        var inForce = new CountryTerms(
            "gap", 0, null, 1, 1, 1, facts.Rules.BaseRate, facts.Rules.Support, Number(BudgetNorms.DirectShare, 0), 1, DelegatedPaid: true)
            .With(legal.On(BudgetNorms.Formula.Code, facts.On)?.Value ?? "");
        var money = new CountryMoney(
            facts, bases.ToLookup(one => one.UnitCode), Enum.GetValues<LocalTax>().ToDictionary(tax => tax, tax => Number(BudgetNorms.RateOf(tax), 0)),
            inForce, Number(BudgetNorms.Contributions, 0), Number(BudgetNorms.ServicesPerResident, 0));
        _last = Tuple.Create(stamp, money);
        return money;
    }
}
