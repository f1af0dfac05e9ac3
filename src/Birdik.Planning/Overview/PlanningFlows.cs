using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Planning.Overview;

/// <summary>The way of money: need (its sphere) → source → line of a budget, where budgets are known → result, in som.</summary>
public static class PlanningFlows
{
    private const string InLine = "Planning.Budget.InLine";
    private const string NoLine = "Planning.Budget.NoLine";
    private const string NoBudget = "Planning.Budget.NoBudget";
    private const string Elsewhere = "Planning.Budget.Elsewhere";

    public static IReadOnlyList<Flow> Of(
        IReadOnlyDictionary<Id<Measure>, MeasureState> measures, IReadOnlyDictionary<Id<Measure>, NeedSphere> spheres, IReadOnlyList<MeasureMoney> money, Funding funding)
    {
        var first = money.Select(row => new Flow(
            0, spheres.TryGetValue(row.MeasureId, out var sphere) ? $"Planning.Sphere.{sphere}" : "Planning.NoNeed", Name(row.Source), row.Som));
        if (!funding.All.Any(year => year.HasBudget))
        {
            return Together(first.Concat(money.Select(row => new Flow(1, Name(row.Source), Name(measures[row.MeasureId]), row.Som))));
        }

        var parts = money.GroupBy(row => (row.MeasureId, row.Year)).SelectMany(group => Split(
            group, funding.Of(group.Key.MeasureId).First(year => year.Year == group.Key.Year)).Select(part => (part.Source, part.Budget, part.Som, State: measures[group.Key.MeasureId]))).ToList();
        return Together(first
            .Concat(parts.Select(part => new Flow(1, Name(part.Source), part.Budget, part.Som)))
            .Concat(parts.Select(part => new Flow(2, part.Budget, Name(part.State), part.Som))));
    }

    /// <summary>What lines pay is taken first from the sources that come through the budget, in their order; what is left of those has no line.</summary>
    private static IEnumerable<(MoneySource Source, string Budget, decimal Som)> Split(IEnumerable<MeasureMoney> money, FundedYear year)
    {
        var paid = year.Paid;
        foreach (var row in money.OrderByDescending(row => FundedYear.ComesThrough(row.Source)).ThenBy(row => row.Source))
        {
            var covered = Math.Min(paid, row.Som);
            paid -= covered;
            if (covered > 0)
            {
                yield return (row.Source, InLine, covered);
            }

            if (row.Som > covered)
            {
                yield return (row.Source, !FundedYear.ComesThrough(row.Source) ? Elsewhere : year.HasBudget ? NoLine : NoBudget, row.Som - covered);
            }
        }
    }

    private static IReadOnlyList<Flow> Together(IEnumerable<Flow> flows) =>
    [
        .. flows.GroupBy(flow => (flow.Step, flow.From, flow.To)).Select(group => new Flow(group.Key.Step, group.Key.From, group.Key.To, group.Sum(flow => flow.Som)))
            .OrderBy(flow => flow.Step).ThenByDescending(flow => flow.Som).ThenBy(flow => flow.From, StringComparer.Ordinal).ThenBy(flow => flow.To, StringComparer.Ordinal),
    ];

    private static string Name(MoneySource source) => $"Planning.Money.{source}";

    private static string Name(MeasureState state) => $"Planning.MeasureState.{state}";
}

/// <param name="Step">0 from needs to money; then from money to lines of budgets, where they are known; last to results.</param>
/// <param name="From">The text key of where it comes from.</param>
public sealed record Flow(int Step, string From, string To, decimal Som)
{
    public string FromName(Words words) => words[From];

    public string ToName(Words words) => words[To];
}
