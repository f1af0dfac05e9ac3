using System.Globalization;
using Birdik.Optimization.WholePosts;

namespace Birdik.Staffing.Commands;

/// <summary>The answer of <c>birdik staffing table</c>; money as text.</summary>
internal sealed record TableAnswer(
    PlanStatus Status,
    IReadOnlyList<PlannedPost> Posts,
    decimal UncoveredByLaw,
    decimal Uncovered,
    string CostYear,
    IReadOnlyList<string> Binding,
    TableBound Bound)
{
    public static TableAnswer Of(StaffingProblem problem)
    {
        var plan = StaffingPlanner.Plan(problem);
        return new(
            plan.Status,
            plan.Posts,
            plan.Figures.UncoveredByLaw,
            plan.Figures.Uncovered,
            Money(plan.Figures.CostYear),
            [.. plan.Binding.Select(Name)],
            new(plan.Bound.UncoveredByLaw, plan.Bound.Uncovered, Money(plan.Bound.CostYear)));
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Status}: {Posts.Sum(post => post.Units):0.##} posts, uncovered {Uncovered:0.######} (by law {UncoveredByLaw:0.######}), {CostYear} som a year");

    private static string Money(decimal som) => som.ToString("0.00####", CultureInfo.InvariantCulture);

    private static string Name(BindingLimit limit) => limit.Kind switch
    {
        LimitKind.CeilingPosts => "ceiling.posts",
        LimitKind.CeilingPayFund => "ceiling.payFundYear",
        LimitKind.KindMin => $"min:{limit.Subject}",
        LimitKind.KindMax => $"max:{limit.Subject}",
        LimitKind.Incompatible => $"incompatible:{limit.Subject}",
        LimitKind.NobodyCanDo => $"canDo:{limit.Subject}",
    };
}

internal sealed record TableBound(decimal UncoveredByLaw, decimal Uncovered, string CostYear);
