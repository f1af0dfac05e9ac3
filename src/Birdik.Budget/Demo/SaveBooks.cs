using Birdik.Budget.Books;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;

namespace Birdik.Budget.Demo;

/// <summary>An approved budget of this year whose lines pay measures, and a draft of its refinement that does not balance and holds a misprinted total.</summary>
internal sealed class SaveBooks(BirdikDbContext db, TimeProvider clock)
{
    /// <summary>Thousand som that no measure takes.</summary>
    private const decimal Machine = 640.0m;

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

    /// <summary>Which measure of this year's programme a line pays: as far as the line reaches.</summary>
    private static readonly (string Line, int Measure)[] Paying =
    [
        ("Суу түтүгүн оңдоо", 1), ("Көчө жарыгы жана көрктөндүрүү", 3), ("Ирригацияга жардам", 7), ("Социалдык жардам", 11),
    ];

    /// <summary>Lines paid by a grant, as large as their part of the measure; a measure without a line is left for the findings.</summary>
    private static readonly (int Measure, decimal Percent, int Functional, string Name)[] Granted =
    [
        (1, 60, 706, "Ичүүчү суунун түтүгү (үлүштүк грант)"), (2, 100, 704, "Айыл ичиндеги жолду шагылдоо"), (4, 100, 709, "Бала бакчага кошумча топ"),
        (5, 80, 709, "Мектептин чатыры жана жылытуусу"), (6, 40, 707, "ФАПтын имараты"), (9, 40, 704, "Жайыт көпүрөсү"), (10, 100, 708, "Спорт аянтчасы"),
        (12, 40, 704, "Мөмө сактоочу жайга жол жана жарык"),
    ];

    public async Task<Result<Done>> HandleAsync(ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var year = clock.Today().Year;
        var measures = await DemoMeasures.OfAsync(db, year, ct);
        var granted = Granted.Where(one => measures.ContainsKey(one.Measure)).Select(one => (
            one.Measure, one.Percent, one.Functional, one.Name, Amount: decimal.Round(measures[one.Measure].Som * one.Percent / 100_000, 1))).ToList();
        var lines = Lines.Append((BudgetSide.Expenditure, BudgetSource.Own, 704, 31, "Техника сатып алуу: экскаватор", Machine))
            .Append((BudgetSide.Revenue, BudgetSource.Own, 0, 14, "Муниципалдык менчикти сатуу", Machine)).ToList();
        if (granted.Count > 0)
        {
            lines.Add((BudgetSide.Revenue, BudgetSource.Stimulating, 0, 13, "Дем берүүчү (үлүштүк) гранттар", granted.Sum(one => one.Amount)));
            lines.AddRange(granted.Select(one => (BudgetSide.Expenditure, BudgetSource.Stimulating, one.Functional, 31, one.Name, one.Amount)));
        }

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
            foreach (var (side, source, functional, economic, name, amount) in lines)
            {
                var refinedUp = budget == refined && name.StartsWith("Көчө", StringComparison.Ordinal) ? 265.0m : 0;
                var line = Add(budget, ++place, side, source, functional, economic, name, amount + refinedUp);
                if (Array.Find(Paying, one => one.Line == name) is { Measure: > 0 } paying && measures.TryGetValue(paying.Measure, out var known))
                {
                    Pay(line, known, Math.Min(40, Math.Floor(amount * 10_000_000 / known.Som) / 100));
                }
                else if (source == BudgetSource.Stimulating && granted.Find(one => one.Name == name) is { Measure: > 0 } grant)
                {
                    Pay(line, measures[grant.Measure], grant.Percent);
                }
            }

            // The printed total of the draft lost its decimal sign: 9 974,7 became 99747.
            var revenue = lines.Where(line => line.Item1 == BudgetSide.Revenue && line.Item2 != BudgetSource.Special).Sum(line => line.Item6);
            Add(budget, ++place, BudgetSide.RevenueTotal, BudgetSource.Own, 0, 0, "Кирешелердин жыйындысы (басылганы)", budget == refined ? revenue * 10 : revenue);
        }

        change.Record("budget.demo-books-made", LocalBudgetRef.To(approved.Id), ("year", $"{year}"));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private void Pay(BudgetLine line, DemoMeasure measure, decimal percent) =>
        db.Add(new LineMeasure { BudgetId = line.BudgetId, LineId = line.Id, MeasureId = measure.Id, Year = measure.Year, Percent = percent });

    private BudgetLine Add(LocalBudget budget, int place, BudgetSide side, BudgetSource source, int functional, int economic, string name, decimal amount) =>
        db.Add(new BudgetLine
        {
            BudgetId = budget.Id, Place = place, Side = side, Source = source, Functional = functional, Economic = economic, Name = name,
            Amount = amount, Next = decimal.Round(amount * 1.06m, 1), After = decimal.Round(amount * 1.12m, 1),
        }).Entity;
}
