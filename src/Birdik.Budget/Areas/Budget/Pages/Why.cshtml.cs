using Birdik.Budget.Country;
using Birdik.Budget.Scenarios;
using Birdik.Methods.Budget.Equalization;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Staffing;
using Birdik.Staffing.Need;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>Why a municipality's transfer is what it is: every figure with its formula; a municipality sees itself and the average of its group.</summary>
public sealed class WhyModel(ReadMoney read, OfficeChooser chooser, NormRegister norms, BirdikDbContext db, Words words) : PageModel
{
    public OfficeMoney Office { get; private set; } = null!;

    public CountryRun Run { get; private set; } = null!;

    public EqualizationShare? Share { get; private set; }

    public string Title { get; private set; } = "";

    public string FormulaAct { get; private set; } = "";

    public IReadOnlyList<(string Name, string Formula, string Value, string? Href)> Steps { get; private set; } = [];

    public IReadOnlyList<(string Name, decimal Own, decimal Average)> Compared { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, Guid? scenario, CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        if (chooser.Choose(money.Facts, unit) is not { } chosen || money.OfUnit(chosen.Unit.Code) is not { } office)
        {
            return unit is not null ? NotFound() : chooser.SeesCountry ? Redirect(BudgetLinks.Equalization) : Page();
        }

        var terms = money.InForce;
        if (scenario is { } id)
        {
            // The filter of the tenant hides the scenarios of other offices.
            var key = new Id<EqualizationScenario>(id);
            var kept = await db.Set<EqualizationScenario>().AsNoTracking().Where(one => one.Id == key).Select(one => one.Terms).SingleOrDefaultAsync(ct);
            if (kept is null || CountryTerms.Read(kept) is not { } asked)
            {
                return NotFound();
            }

            terms = asked;
        }

        Office = office;
        Run = money.Run(terms);
        Share = Run.Of(office.Code);
        FormulaAct = (await norms.NowAsync(ct)).On(BudgetNorms.Formula.Code, money.Facts.On)?.Act ?? "";
        Title = words["Budget.Why.Finding", ("transfer", words.Formats.Som(Share!.Transfer)), ("head", words.Formats.Som(decimal.Round(Share.Transfer / office.Residents)))];
        Steps = [.. StepsOf(office, terms, Share)];
        var group = Run.Shares.Where(share => money.OfUnit(share.Unit.Id)!.Group == office.Group).ToList();
        var heads = group.Sum(share => share.Unit.Population);
        Compared =
        [
            (words["Budget.Run.Need"], Share.Unit.NeedPerHead, group.Sum(share => share.Unit.Need) / heads),
            (words["Budget.Run.Capacity"], Share.Unit.CapacityPerHead, group.Sum(share => share.Unit.Capacity) / heads),
            (words["Budget.Potential.Collected"], office.Collected / office.Residents, group.Sum(share => money.OfUnit(share.Unit.Id)!.Collected) / heads),
            (words["Budget.Run.Transfer"], Share.Transfer / office.Residents, group.Sum(share => share.Transfer) / heads),
        ];
        return Page();
    }

    private IEnumerable<(string, string, string, string?)> StepsOf(OfficeMoney office, CountryTerms terms, EqualizationShare share)
    {
        string Som(decimal som) => words.Formats.Som(decimal.Round(som, 2));
        string Number(decimal number, int places) => words.Formats.Number(number, places);
        var pay = office.OwnPay + (terms.DelegatedPaid ? 0 : office.DelegatedPay);
        var unit = office.Code;
        yield return (words["Staffing.Residents"], "", Number(office.Residents, 0), null);
        yield return (
            words["Budget.Why.Work"],
            words[
                "Budget.Why.Need.Formula",
                ("pay", Number(pay, 3)), ("rate", Number(terms.BaseRate, 2)), ("contributions", Number(1 + Run.Money.Contributions, 4)),
                ("direct", Number(1 + terms.DirectShare, 4)), ("support", Number(1 - terms.Support, 4))],
            Som(Run.Money.WorkOf(office, terms)),
            chooser.SeesCountry ? StaffingLinks.NeedOf(unit) : StaffingLinks.Need);
        yield return (
            words["Budget.Why.Services"],
            words["Budget.Why.Services.Formula", ("norm", Number(Run.Money.ServicesPerResident, 2)), ("residents", Number(office.Residents, 0))],
            Som(office.Residents * Run.Money.ServicesPerResident),
            "/norms?q=budget.services");
        yield return (words["Budget.Run.Need"], words["Budget.Why.Need.Sum"], Som(share.Unit.Need), null);
        foreach (var (tax, potential) in office.Potential.OrderBy(one => one.Key))
        {
            var rate = Run.Money.Rates[tax];
            yield return (
                words["Budget.Why.Tax", ("tax", words[$"Budget.Tax.{tax}"])],
                words["Budget.Why.Tax.Formula", ("rate", Number(rate, 4)), ("base", Number(rate == 0 ? 0 : potential.Capacity / rate, 2)), ("factor", Number(terms.RateFactor, 4))],
                Som(potential.Capacity * terms.RateFactor),
                null);
        }

        yield return (words["Budget.Run.Capacity"], words["Budget.Why.Sum"], Som(share.Unit.Capacity), chooser.SeesCountry ? null : BudgetLinks.Potential);
        yield return (words["Budget.Why.Entitlement"], words[$"Budget.Formula.{terms.Kind}"], Som(share.Entitlement), null);
        if (terms.MaxLossShare is { } loss)
        {
            var means = share.Unit.Capacity + office.Grant;
            yield return (
                words["Budget.Why.Guarantee"],
                words["Budget.Why.Guarantee.Formula", ("means", Som(means)), ("kept", Number(1 - loss, 4)), ("capacity", Som(share.Unit.Capacity))],
                Som(Math.Max(0, (means * (1 - loss)) - share.Unit.Capacity)),
                null);
        }

        yield return (
            words["Budget.Run.Transfer"],
            words["Budget.Why.Pool", ("pool", Som(terms.Pool)), ("asked", Som(Run.Shares.Where(one => one.Entitlement > 0).Sum(one => one.Entitlement)))],
            Som(share.Transfer),
            null);
        yield return (words["Budget.Why.Grant"], "", Som(office.Grant), null);
    }
}
