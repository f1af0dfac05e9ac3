namespace Birdik.Optimization.WholePosts;

/// <summary>Whole posts for the needs of an office.</summary>
/// <param name="Binding">Why something stays uncovered: the limits without which less would.</param>
/// <param name="Bound">No plan can be better than this, in this order.</param>
public sealed record StaffingPlan(
    PlanStatus Status,
    IReadOnlyList<PlannedPost> Posts,
    StaffingFigures Figures,
    IReadOnlyList<BindingLimit> Binding,
    StaffingFigures Bound);

public enum PlanStatus
{
    /// <summary>Proven: no plan covers more by law, then more at all, then costs less.</summary>
    Optimal,

    /// <summary>The time ran out; the bound tells how much better a plan could be.</summary>
    Feasible,

    /// <summary>The minimum presence alone breaks a ceiling.</summary>
    Infeasible,
}

/// <param name="UncoveredByLaw">Posts' worth of duties by law that nobody does.</param>
/// <param name="Uncovered">Posts' worth of all work that nobody does.</param>
/// <param name="CostYear">Som a year.</param>
public sealed record StaffingFigures(decimal UncoveredByLaw, decimal Uncovered, decimal CostYear);

/// <param name="Units">1, or the part of a post.</param>
public sealed record PlannedPost(string Kind, decimal Units, IReadOnlyList<PlannedDuty> Does);

public sealed record PlannedDuty(string Function, decimal Fte);

/// <param name="Subject">The kind of post, the function, or the two functions; null for a ceiling.</param>
public sealed record BindingLimit(LimitKind Kind, string? Subject = null);

public enum LimitKind
{
    CeilingPosts,
    CeilingPayFund,
    KindMin,
    KindMax,
    Incompatible,
    NobodyCanDo,
}
