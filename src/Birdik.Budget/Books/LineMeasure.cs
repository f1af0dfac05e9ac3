using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Budget.Books;

/// <summary>That a line of a budget pays a measure of a programme, and which part of what the programme plans for it in a year.</summary>
public sealed class LineMeasure : TenantEntity<LineMeasure>
{
    public required Id<LocalBudget> BudgetId { get; init; }

    public required Id<BudgetLine> LineId { get; init; }

    public required Id<Measure> MeasureId { get; init; }

    /// <summary>The budget's own year, or one of the two years of its forecast.</summary>
    public required int Year { get; init; }

    /// <summary>Above 0, at most 100, with two decimals; the shares of a measure in a year are at most 100 together.</summary>
    public required decimal Percent { get; set; }
}
