namespace Birdik.Optimization.WholePosts;

/// <summary>Makes whole posts for two offices that may share specialists.</summary>
public static class SharedPlanner
{
    /// <summary>
    /// The plan of both together that leaves least of the duties by law uncovered, of these least of all work, and of these the cheapest,
    /// in which neither office leaves more undone than alone; each keeps its own ceilings and pays its part. Of equal plans that with
    /// fewest shared people is taken.
    /// </summary>
    /// <remarks>
    /// Of each kind at most one person is shared, which is enough: any two amounts that add up to whole posts are whole posts of each
    /// office and one person who is divided. A shared person keeps apart in each office what is kept apart there. The method is that of
    /// <see cref="StaffingPlanner"/>, over both offices at once: one thread and a fixed seed, proven by bounds.
    /// </remarks>
    /// <param name="seconds">Limit for the whole.</param>
    /// <exception cref="ArgumentException">A step other than 0.5 or 0.25, offices whose own step is not 1, or a shared kind that one of them has not.</exception>
    public static SharedPlan Plan(SharedProblem problem, double seconds = 20)
    {
        Check(problem);
        var time = new TimeLeft(seconds);
        var alone = new[] { StaffingPlanner.Plan(problem.First, seconds / 4), StaffingPlanner.Plan(problem.Second, seconds / 4) };
        if (Array.Exists(alone, plan => plan.Status == PlanStatus.Infeasible))
        {
            return Together(PlanStatus.Infeasible, alone, [alone[0].Posts, alone[1].Posts], problem, null);
        }

        var answer = new StaffingModel(problem, [alone[0].Figures, alone[1].Figures]).Solve(withCost: true, time);
        var posts = answer.Offices.Count == 2 ? answer.Offices : [alone[0].Posts, alone[1].Posts];
        var proven = answer is { Proven: true, IsWhole: true, Offices.Count: 2 };
        return Together(proven ? PlanStatus.Optimal : PlanStatus.Feasible, alone, posts, problem, answer.IsWhole ? answer.Bounds : null);
    }

    private static SharedPlan Together(
        PlanStatus status, StaffingPlan[] alone, IReadOnlyList<IReadOnlyList<PlannedPost>> posts, SharedProblem problem, IReadOnlyList<decimal>? bounds)
    {
        var shared = problem.SharedKinds.Select(kind => (Kind: kind, First: Part(posts[0], kind), Second: Part(posts[1], kind)))
            .Where(one => one.First is not null && one.Second is not null).Select(one => new SharedPost(one.Kind, one.First!, one.Second!)).ToList();
        SharedOffice Office(int place) => new(
            alone[place],
            [.. posts[place].Where(post => !shared.Exists(one => ReferenceEquals(one.First, post) || ReferenceEquals(one.Second, post)))],
            StaffingPlanner.Figures(problem.Of(place), posts[place]));
        var plan = new SharedPlan(status, Office(0), Office(1), shared, new(0, 0, 0));
        decimal Bound(int goal) => bounds is not null && bounds.Count > goal ? bounds[goal] : 0;
        return plan with { Bound = status == PlanStatus.Optimal ? plan.Figures : new(Bound(0), Bound(1), Bound(2)) };
    }

    private static PlannedPost? Part(IReadOnlyList<PlannedPost> posts, string kind) => posts.FirstOrDefault(post => post.Kind == kind && post.Units < 1);

    private static void Check(SharedProblem problem)
    {
        if (problem.Step is not (0.5m or 0.25m) || problem.First.Step != 1 || problem.Second.Step != 1)
        {
            throw new ArgumentException("Shared posts come in halves or quarters, all others are whole.", nameof(problem));
        }

        if (problem.SharedKinds.Any(kind => !problem.First.Kinds.Any(one => one.Id == kind) || !problem.Second.Kinds.Any(one => one.Id == kind)))
        {
            throw new ArgumentException("A shared kind stands in both offices.", nameof(problem));
        }
    }
}
