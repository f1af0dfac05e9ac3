using Birdik.Budget.Country;
using Birdik.Budget.Scenarios;
using Birdik.Methods.Numbers;
using Birdik.Platform.Ids;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Staffing.Need;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Demo;

/// <summary>Tax bases of every municipality, budgets that pay measures of this year's programmes, and a scenario of the ministry of finance.</summary>
internal sealed class BudgetStory(WritePipeline pipeline, NationalDb national, ReadMoney money) : IDemoStory
{
    private const string Showcase = "ak-bulak";

    public int Order => 90;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        await RunAsync<SaveBases>(Tenant.Installation, (save, change) => save.HandleAsync(seed, change, ct), ct);
        progress.Report(0.5);
        if (await TenantAsync(Showcase, ct) is { } showcase)
        {
            await RunAsync<SaveBooks>(showcase, (save, change) => save.HandleAsync(change, ct), ct);
        }

        foreach (var office in await national.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null && tenant.Code != Showcase)
            .OrderBy(tenant => tenant.Id).Select(tenant => tenant.Id).ToListAsync(ct))
        {
            await RunAsync<SaveLightBooks>(office, (save, change) => save.HandleAsync(seed + office, change, ct), ct);
        }

        if (await TenantAsync("minfin", ct) is { } ministry)
        {
            var terms = (await money.NowAsync(ct)).InForce;
            _ = (await pipeline.RunAsync<SaveScenarioHandler, Id<EqualizationScenario>>(
                ministry, Actor.System,
                (handler, change, token) => handler.HandleAsync(
                    new SaveScenario("Фонд 20 % көп, базалык өлчөм 8 000 сом (демо)", terms with { Pool = terms.Pool * 1.2m, BaseRate = 8_000, DelegatedPaid = false }), change, token),
                ct)).Value;
        }

        progress.Report(1);
    }

    private Task<int?> TenantAsync(string code, CancellationToken ct) =>
        national.Set<Tenant>().Where(tenant => tenant.Code == code).Select(tenant => (int?)tenant.Id).SingleOrDefaultAsync(ct);

    private async Task RunAsync<T>(int tenantId, Func<T, ChangeContext, Task<Result<Done>>> use, CancellationToken ct)
        where T : notnull =>
        _ = (await pipeline.RunAsync<T, Done>(tenantId, Actor.System, (save, change, _) => use(save, change), ct)).Value;
}

/// <summary>Synthetic tax bases, collections and grants that follow residents, land and animals.</summary>
internal sealed class SaveBases(BirdikDbContext db, ReadCountry country, TimeProvider clock)
{
    private const string Source = "Демо: ойдон чыгарылган / вымышлено / synthetic";

    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var facts = await country.NowAsync(ct);
        var (random, year, count) = (new SplitMix((ulong)seed + 9), clock.Today().Year - 1, 0);
        foreach (var office in facts.Offices.Where(office => office.Residents > 0))
        {
            var residents = office.Residents!.Value;
            var wealth = (office.IsCity ? 1.8m : 0.55m) + ((decimal)random.Next() * (office.IsCity ? 1.2m : 0.8m));
            void Add(LocalTax? tax, decimal taxed, decimal collected)
            {
                count++;
                db.Add(new RevenueBase
                {
                    UnitCode = office.Unit.Code, Year = year, Tax = tax, Base = decimal.Round(taxed, 2), Collected = decimal.Round(collected, 2), Source = Source, IsSynthetic = true,
                });
            }

            void Tax(LocalTax tax, decimal perHead, decimal rate)
            {
                var taxed = residents * perHead * wealth * (0.8m + (0.4m * (decimal)random.Next()));
                Add(tax, taxed, taxed * rate * (0.55m + (0.5m * (decimal)random.Next())));
            }

            Tax(LocalTax.Income, 2_300, 0.1m);
            Tax(LocalTax.Property, 9_000, 0.004m);
            Tax(LocalTax.Land, 6_500, 0.006m);
            Tax(LocalTax.Transport, 1_500, 0.012m);
            Tax(LocalTax.Patent, 700, 0.04m);
            Tax(LocalTax.Lease, office.IsCity ? 20 : 900, 0.05m);
            Add(null, 0, office.IsCity ? 0 : 2_200_000 + (residents * (140 + (160 * (decimal)random.Next()))));
        }

        change.Record("budget.demo-bases-made", new SourceRef("budget.bases", $"{year}"), ("count", count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
