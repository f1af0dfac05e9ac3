using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Platform.Tables;

namespace Birdik.Budget.Books;

/// <summary>The classification that ships (<c>data/reference/budget/classes.csv</c>); its act was not found, see SOURCES.md.</summary>
public sealed class BudgetClasses
{
    /// <summary>The economic class of assets: buildings, roads, equipment.</summary>
    public const int Assets = 31;

    private readonly SortedDictionary<int, LocalizedText> _revenue = [];
    private readonly SortedDictionary<int, LocalizedText> _expenditure = [];

    public BudgetClasses()
    {
        using var stream = typeof(BudgetClasses).Assembly.GetManifestResourceStream("reference/budget/classes.csv")!;
        using var reader = new StreamReader(stream);
        var rows = Csv.Read(reader.ReadToEnd()).ToList();
        var columns = new CsvColumns(rows[0]);
        var functional = new SortedDictionary<int, LocalizedText>();
        foreach (var row in rows.Skip(1))
        {
            var into = columns.Cell(row, "kind") switch { "functional" => functional, "revenue" => _revenue, _ => _expenditure };
            into.Add(
                int.Parse(columns.Cell(row, "code"), CultureInfo.InvariantCulture),
                new LocalizedText(columns.Cell(row, "name_ky"), columns.Cell(row, "name_ru"), columns.Cell(row, "name_en")));
        }

        Functional = functional;
    }

    public IReadOnlyDictionary<int, LocalizedText> Functional { get; }

    public IReadOnlyDictionary<int, LocalizedText> Economic(BudgetSide side) =>
        side is BudgetSide.Revenue or BudgetSide.RevenueTotal ? _revenue : _expenditure;

    public string Name(int functional, Language language) => Functional.TryGetValue(functional, out var name) ? name.In(language) : "";
}
