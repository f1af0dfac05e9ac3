namespace Birdik.Optimization.WholePosts;

/// <summary>Makes whole posts of fractional needs, under a ceiling of posts and money.</summary>
public static class StaffingPlanner
{
    private static readonly IReadOnlyList<decimal> Nothing = [0, 0, 0];

    /// <summary>
    /// The plan that leaves least of the duties by law uncovered, of these the one that leaves least of all work uncovered, and of these
    /// the cheapest.
    /// </summary>
    /// <remarks>
    /// A post does functions of its kind up to its part of a post; functions that are kept apart never meet in one post, though two part
    /// posts of a kind may divide them. The numbers of posts come from constraint programming (CP-SAT of OR-Tools: L. Perron, F. Didier,
    /// S. Gay, "The CP-SAT-LP solver", CP 2023; one thread, fixed seed: the same answer every time), the work from a largest flow, in
    /// millionths of a post. Where a kind has more ways of keeping functions apart than are looked at, the plan is held against that
    /// of an office that keeps nothing apart.
    /// </remarks>
    /// <param name="seconds">Limit for the whole.</param>
    public static StaffingPlan Plan(StaffingProblem problem, double seconds = 20)
    {
        var time = new TimeLeft(seconds);
        var answer = new StaffingModel(problem).Solve(withCost: true, time);
        if (answer.Infeasible)
        {
            var all = Needed(problem, _ => true);
            var none = new StaffingFigures(Needed(problem, need => need.ByLaw), all, 0);
            return new(PlanStatus.Infeasible, [], none, Limits.OfMinimum(problem), none);
        }

        var figures = Figures(problem, answer.Posts);
        if (!answer.IsWhole)
        {
            var free = Plan(problem with { Incompatible = [] }, time.Seconds);
            var best = free.Status == PlanStatus.Optimal && free.Figures == figures;
            return new(best ? PlanStatus.Optimal : PlanStatus.Feasible, answer.Posts, figures, free.Binding, free.Bound);
        }

        var binding = figures.Uncovered > 0 ? Limits.Binding(problem, figures, answer.Posts, time) : [];
        var bounds = answer.Bounds.Concat(Nothing.Skip(answer.Bounds.Count)).ToList();
        return new(
            answer.Proven ? PlanStatus.Optimal : PlanStatus.Feasible,
            answer.Posts,
            figures,
            binding,
            answer.Proven ? figures : new(bounds[0], bounds[1], bounds[2]));
    }

    private static decimal Needed(StaffingProblem problem, Func<FunctionNeed, bool> counts) =>
        problem.Needs.Where(counts).Sum(need => need.Fte);

    internal static StaffingFigures Figures(StaffingProblem problem, IReadOnlyList<PlannedPost> posts)
    {
        var done = posts.SelectMany(post => post.Does).GroupBy(duty => duty.Function, StringComparer.Ordinal)
            .ToDictionary(duties => duties.Key, duties => duties.Sum(duty => duty.Fte), StringComparer.Ordinal);
        var left = problem.Needs.Select(need => (need.ByLaw, Fte: Left(need, done.GetValueOrDefault(need.Function)))).ToList();
        var kinds = problem.Kinds.ToDictionary(kind => kind.Id, StringComparer.Ordinal);
        return new(
            left.Where(need => need.ByLaw).Sum(need => need.Fte),
            left.Sum(need => need.Fte),
            posts.Sum(post => problem.StepCost(kinds[post.Kind]) * (post.Units / problem.Step)));
    }

    // Half a millionth of a post is the solver's rounding, not work left undone.
    private static decimal Left(FunctionNeed need, decimal done) =>
        Math.Abs(need.Fte - done) <= 0.0000005m ? 0 : Math.Max(0, need.Fte - done);
}
