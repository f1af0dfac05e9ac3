using System.Globalization;
using Birdik.Budget.Books;
using Birdik.Methods.Numbers;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Demo;

/// <summary>A small approved budget that pays some of the measures of the year, so that national pictures work.</summary>
internal sealed class SaveLightBooks(BirdikDbContext db, TimeProvider clock)
{
    public async Task<Result<Done>> HandleAsync(int seed, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var (draws, year) = (new SplitMix((ulong)seed * 104_729), clock.Today().Year);
        var budget = new LocalBudget
        {
            Year = year, Number = 1, State = BudgetState.Approved, Kind = BudgetKind.Approved, Opening = 0,
            Act = $"Айылдык кеңештин {year}-жылдын бюджети жөнүндө токтому (демо)", ApprovedOn = new DateOnly(year, 1, 15),
        };
        db.Add(budget);
        var (place, spent) = (0, 0m);
        Spend(701, 21, "Айыл өкмөтүнүн эмгек акысы жана чегерүүлөр", 3_200 + (900 * (decimal)draws.Next()));
        Spend(701, 22, "Айыл өкмөтүн кармоо", 500 + (300 * (decimal)draws.Next()));
        Spend(706, 22, "Көчө жарыгы жана көрктөндүрүү", 300 + (500 * (decimal)draws.Next()));
        foreach (var measure in (await DemoMeasures.OfAsync(db, year, ct)).Values.OrderBy(one => one.Number))
        {
            // Some wait for money, some get a part, most are paid.
            var percent = draws.Next() switch { < 0.25 => 0, < 0.45 => 20, _ => 40 + (measure.ThroughWhole ? 60 : 0) };
            if (percent > 0)
            {
                var line = Spend(706, 31, measure.Title, measure.Som * percent / 100_000);
                db.Add(new LineMeasure { BudgetId = budget.Id, LineId = line.Id, MeasureId = measure.Id, Year = year, Percent = percent });
            }
        }

        var taxes = decimal.Round(spent * (0.3m + (0.3m * (decimal)draws.Next())), 1);
        Add(BudgetSide.Revenue, BudgetSource.Shared, 0, 11, "Жергиликтүү жана бөлүштүрүлүүчү салыктар", taxes);
        Add(BudgetSide.Revenue, BudgetSource.Equalization, 0, 13, "Теңдөөчү трансферт", spent - taxes);
        change.Record("budget.demo-books-made", LocalBudgetRef.To(budget.Id), ("year", $"{year}"));
        await db.SaveChangesAsync(ct);
        return new Done();

        BudgetLine Spend(int functional, int economic, string name, decimal amount)
        {
            var line = Add(BudgetSide.Expenditure, BudgetSource.Own, functional, economic, name, decimal.Round(amount, 1));
            spent += line.Amount;
            return line;
        }

        BudgetLine Add(BudgetSide side, BudgetSource source, int functional, int economic, string name, decimal amount) => db.Add(new BudgetLine
        {
            BudgetId = budget.Id, Place = ++place, Side = side, Source = source, Functional = functional, Economic = economic,
            Name = name.Length > BudgetLine.MaxName ? name[..BudgetLine.MaxName] : name, Amount = amount, Next = decimal.Round(amount * 1.06m, 1), After = decimal.Round(amount * 1.12m, 1),
        }).Entity;
    }
}

/// <summary>The measures of the approved programme of a year by their running number in the demo.</summary>
internal static class DemoMeasures
{
    public static async Task<IReadOnlyDictionary<int, DemoMeasure>> OfAsync(BirdikDbContext db, int year, CancellationToken ct)
    {
        var rows = await (
            from measure in db.Set<Measure>()
            join document in db.Set<PlanningDocument>() on measure.DocumentId equals document.Id
            where document.FromYear == year && document.Kind == DocumentKind.LocalProgramme && document.State == DocumentState.Approved
            select measure).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return new Dictionary<int, DemoMeasure>();
        }

        var ids = rows.ConvertAll(row => row.Id);
        var money = (await db.Set<MeasureMoney>().Where(row => row.Year == year && ids.Contains(row.MeasureId)).ToListAsync(ct)).ToLookup(row => row.MeasureId);
        return rows.Where(row => money[row.Id].Any(sum => sum.Som > 0)).ToDictionary(
            row => int.Parse(row.Number[(row.Number.IndexOf('.', StringComparison.Ordinal) + 1)..].TrimStart('m'), CultureInfo.InvariantCulture),
            row =>
            {
                var funded = FundedYear.Of(year, money[row.Id], []);
                return new DemoMeasure(row.Id, row.Number, row.Title.Ky, year, funded.Planned, funded.ThroughBudget == funded.Planned);
            });
    }
}

/// <param name="Som">What is planned in the year.</param>
/// <param name="ThroughWhole">Whether all of it comes through the budget.</param>
internal sealed record DemoMeasure(Id<Measure> Id, string Number, string Title, int Year, decimal Som, bool ThroughWhole);
