namespace Birdik.Optimization.WholePosts;

/// <summary>Two offices that may share specialists: one person who works a part of the post here and the rest there.</summary>
/// <param name="First">Its step is 1: what stands in one office alone is a whole post.</param>
/// <param name="Second">The same.</param>
/// <param name="SharedKinds">Kinds of which one person may be shared; they stand in both offices.</param>
/// <param name="Step">The smallest part of a shared post: 0.5 or 0.25.</param>
public sealed record SharedProblem(
    StaffingProblem First, StaffingProblem Second, IReadOnlyList<string> SharedKinds, decimal Step)
{
    internal StaffingProblem Of(int office) => office == 0 ? First : Second;
}

/// <summary>What two offices have together.</summary>
/// <param name="Shared">People who work in both.</param>
/// <param name="Bound">No plan of both together can be better than this, in this order.</param>
public sealed record SharedPlan(
    PlanStatus Status, SharedOffice First, SharedOffice Second, IReadOnlyList<SharedPost> Shared, StaffingFigures Bound)
{
    /// <summary>Of both offices.</summary>
    public StaffingFigures Figures => new(
        First.Figures.UncoveredByLaw + Second.Figures.UncoveredByLaw, First.Figures.Uncovered + Second.Figures.Uncovered, First.Figures.CostYear + Second.Figures.CostYear);
}

/// <summary>One of two offices.</summary>
/// <param name="Alone">The best it can do without the other.</param>
/// <param name="Posts">Those it has for itself.</param>
/// <param name="Figures">With its parts of shared posts.</param>
public sealed record SharedOffice(StaffingPlan Alone, IReadOnlyList<PlannedPost> Posts, StaffingFigures Figures);

/// <summary>One person in two offices; the parts make one post.</summary>
public sealed record SharedPost(string Kind, PlannedPost First, PlannedPost Second);
