using Birdik.Platform.Localization;

namespace Birdik.Territory.Demo.Figures;

/// <summary>An indicator of the demo's statistics, with the unit it is counted in.</summary>
/// <param name="Series">By which count.</param>
/// <param name="IsAdditive">Whether the figures of parts add up.</param>
public sealed record DemoIndicator(
    string Code, LocalizedText Name, LocalizedText Unit, string Series = "yearly", bool IsAdditive = true)
{
    private static readonly LocalizedText Persons = new("адам", "человек", "persons");
    private static readonly LocalizedText Pieces = new("бирдик", "единиц", "units");
    private static readonly LocalizedText Heads = new("баш", "голов", "head");
    private static readonly LocalizedText Percent = new("пайыз", "процентов", "percent");

    public static IReadOnlyList<DemoIndicator> All { get; } =
    [
        new("population", new("Туруктуу калк", "Постоянное население", "Resident population"), Persons, "resident"),
        new("households", new("Үй чарбалары", "Домохозяйства", "Households"), Pieces),
        new("births", new("Төрөлгөндөр", "Родившиеся", "Births"), Persons),
        new("deaths", new("Өлгөндөр", "Умершие", "Deaths"), Persons),
        new("schools", new("Мектептер", "Школы", "Schools"), Pieces),
        new("pupils", new("Окуучулар", "Учащиеся", "Pupils"), Persons),
        new("cattle", new("Бодо мал", "Крупный рогатый скот", "Cattle"), Heads),
        new("sheep-and-goats", new("Кой жана эчки", "Овцы и козы", "Sheep and goats"), Heads),
        new("arable-land", new("Айдоо жер", "Пашня", "Arable land"), new("гектар", "гектаров", "hectares")),
        new("piped-water", new("Таза суу менен камсыз болгон калктын үлүшү", "Доля населения с водопроводом", "Residents with piped water"), Percent, IsAdditive: false),
    ];
}

/// <summary>A synthetic figure of one unit and year.</summary>
public sealed record DemoFigure(string UnitCode, string Indicator, int Year, int Value);
