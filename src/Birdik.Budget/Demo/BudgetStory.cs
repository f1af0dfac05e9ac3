using Birdik.Budget.Books;
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

/// <summary>Tax bases of every municipality, the budgets of the showcase municipality, and a scenario of the ministry of finance.</summary>
internal sealed class BudgetStory(WritePipeline pipeline, NationalDb national, ReadMoney money) : IDemoStory
{
    public int Order => 90;

    public async Task TellAsync(int seed, IProgress<double> progress, CancellationToken ct)
    {
        await RunAsync<SaveBases>(Tenant.Installation, (save, change) => save.HandleAsync(seed, change, ct), ct);
        progress.Report(0.5);
        if (await TenantAsync("ak-bulak", ct) is { } showcase)
        {
            await RunAsync<SaveBooks>(showcase, (save, change) => save.HandleAsync(change, ct), ct);
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

/// <summary>An approved budget of this year, and a draft of its refinement that does not balance and holds a misprinted total.</summary>
internal sealed class SaveBooks(BirdikDbContext db, TimeProvider clock)
{
    private static readonly (BudgetSide Side, BudgetSource Source, int Functional, int Economic, string Name, decimal Amount)[] Lines =
    [
        (BudgetSide.Revenue, BudgetSource.Shared, 0, 11, "Салык агенти төлөгөн киреше салыгы", 3_155.0m),
        (BudgetSide.Revenue, BudgetSource.Shared, 0, 11, "Ыктыярдуу патент", 402.0m),
        (BudgetSide.Revenue, BudgetSource.Own, 0, 11, "Мүлк салыгы", 105.8m),
        (BudgetSide.Revenue, BudgetSource.Own, 0, 11, "Транспорт салыгы", 330.0m),
        (BudgetSide.Revenue, BudgetSource.Own, 0, 11, "Жер салыгы", 466.4m),
        (BudgetSide.Revenue, BudgetSource.Own, 0, 14, "КБФ жеринин ижарасы", 583.6m),
        (BudgetSide.Revenue, BudgetSource.Own, 0, 14, "Тазалык жыйымы", 83.9m),
        (BudgetSide.Revenue, BudgetSource.Equalization, 0, 13, "Теңдөөчү трансферт", 4_051.5m),
        (BudgetSide.Revenue, BudgetSource.Delegated, 0, 13, "Өткөрүлүп берилген ыйгарым укуктарга", 796.5m),
        (BudgetSide.Revenue, BudgetSource.Special, 0, 14, "Атайын каражаттар: ата-энелердин төлөмү", 480.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 701, 21, "Айыл өкмөтүнүн эмгек акысы жана чегерүүлөр", 4_376.4m),
        (BudgetSide.Expenditure, BudgetSource.Own, 701, 22, "Айыл өкмөтүн кармоо", 842.3m),
        (BudgetSide.Expenditure, BudgetSource.Delegated, 701, 21, "Өткөрүлүп берилген ыйгарым укуктар: эмгек акы", 796.5m),
        (BudgetSide.Expenditure, BudgetSource.Own, 704, 22, "Ирригацияга жардам", 310.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 706, 22, "Көчө жарыгы жана көрктөндүрүү", 1_240.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 706, 31, "Суу түтүгүн оңдоо", 905.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 708, 21, "Маданият үйү жана китепкана", 780.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 709, 22, "Бала бакчаны кармоо", 624.0m),
        (BudgetSide.Expenditure, BudgetSource.Own, 710, 27, "Социалдык жардам", 300.5m),
        (BudgetSide.Expenditure, BudgetSource.Special, 709, 22, "Бала бакчадагы тамак (атайын каражаттар)", 480.0m),
    ];

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var year = clock.Today().Year;
        var approved = new LocalBudget
        {
            Year = year, Number = 1, State = BudgetState.Approved, Kind = BudgetKind.Approved, Opening = 200.0m,
            Act = $"Айылдык кеңештин {year}-жылдын 17-январындагы № 28/4 токтому (демо)", ApprovedOn = new DateOnly(year, 1, 17),
        };
        var refined = new LocalBudget { Year = year, Number = 2, State = BudgetState.Draft, Kind = BudgetKind.Refined, Opening = 200.0m };
        db.AddRange(approved, refined);
        foreach (var budget in new[] { approved, refined })
        {
            var place = 0;
            foreach (var (side, source, functional, economic, name, amount) in Lines)
            {
                var refinedUp = budget == refined && name.StartsWith("Көчө", StringComparison.Ordinal) ? 265.0m : 0;
                Add(budget, ++place, side, source, functional, economic, name, amount + refinedUp);
            }

            // The printed total of the draft lost its decimal sign: 9 974,7 became 99747.
            var revenue = Lines.Where(line => line.Side == BudgetSide.Revenue && line.Source != BudgetSource.Special).Sum(line => line.Amount);
            Add(budget, ++place, BudgetSide.RevenueTotal, BudgetSource.Own, 0, 0, "Кирешелердин жыйындысы (басылганы)", budget == refined ? revenue * 10 : revenue);
        }

        change.Record("budget.demo-books-made", LocalBudgetRef.To(approved.Id), ("year", $"{year}"));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private void Add(LocalBudget budget, int place, BudgetSide side, BudgetSource source, int functional, int economic, string name, decimal amount) =>
        db.Add(new BudgetLine
        {
            BudgetId = budget.Id, Place = place, Side = side, Source = source, Functional = functional, Economic = economic, Name = name,
            Amount = amount, Next = decimal.Round(amount * 1.06m, 1), After = decimal.Round(amount * 1.12m, 1),
        });
}
