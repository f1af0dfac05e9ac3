namespace Birdik.Budget;

/// <summary>The addresses of this module's pages.</summary>
public static class BudgetLinks
{
    public const string Books = "/budget";
    public const string Lines = "/budget/lines";
    public const string Costs = "/budget/costs";
    public const string Potential = "/budget/potential";
    public const string Equalization = "/budget/equalization";
    public const string Scenarios = "/budget/scenarios";
    public const string Why = "/budget/why";

    public static string Book(Guid id) => $"{Books}/books/{id:D}";

    /// <summary>Which measures the lines of a budget pay.</summary>
    public static string Measures(Guid budget, int? year = null) => $"{Book(budget)}/measures{(year is null ? "" : $"?year={year}")}";

    public static string Scenario(Guid id) => $"{Scenarios}/{id:D}";

    public static string WhyOf(string unit, Guid? scenario = null) =>
        $"{Why}?unit={Uri.EscapeDataString(unit)}" + (scenario is { } id ? $"&scenario={id:D}" : "");
}
