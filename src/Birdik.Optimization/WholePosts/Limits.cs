namespace Birdik.Optimization.WholePosts;

/// <summary>Finds the limits for which work stays uncovered, by taking each away and solving again.</summary>
internal static class Limits
{
    public static IReadOnlyList<BindingLimit> Binding(
        StaffingProblem problem, StaffingFigures figures, IReadOnlyList<PlannedPost> posts, TimeLeft time)
    {
        var nobody = problem.Needs
            .Where(need => need.Fte > 0 && !problem.Kinds.Any(kind => kind.Max > 0 && kind.CanDo.Contains(need.Function, StringComparer.Ordinal)))
            .Select(need => new BindingLimit(LimitKind.NobodyCanDo, need.Function)).ToList();
        var tight = Tight(problem, figures, posts).ToList();
        var helping = tight.Where(limit => Helps(Without(problem, limit), figures, time)).ToList();

        // Two limits may hold each other's place: then no one alone helps, and all that are reached are named.
        return [.. nobody, .. helping.Count > 0 || nobody.Count > 0 ? helping : tight];
    }

    /// <summary>The ceilings that the minimum presence alone breaks, and the kinds that ask for it.</summary>
    public static IReadOnlyList<BindingLimit> OfMinimum(StaffingProblem problem)
    {
        var steps = problem.Kinds.Select(kind => (Kind: kind, Steps: decimal.Ceiling(kind.Min / problem.Step))).ToList();
        var limits = new List<BindingLimit>();
        if (steps.Sum(kind => kind.Steps) * problem.Step > problem.MaxPosts)
        {
            limits.Add(new(LimitKind.CeilingPosts));
        }

        if (steps.Sum(kind => problem.StepCost(kind.Kind) * kind.Steps) > problem.MaxPayFund)
        {
            limits.Add(new(LimitKind.CeilingPayFund));
        }

        return [.. limits, .. steps.Where(kind => kind.Steps > 0).Select(kind => new BindingLimit(LimitKind.KindMin, kind.Kind.Id))];
    }

    private static IEnumerable<BindingLimit> Tight(StaffingProblem problem, StaffingFigures figures, IReadOnlyList<PlannedPost> posts)
    {
        if (problem.MaxPosts - posts.Sum(post => post.Units) < problem.Step)
        {
            yield return new(LimitKind.CeilingPosts);
        }

        if (problem.MaxPayFund - figures.CostYear < problem.Kinds.Max(problem.StepCost))
        {
            yield return new(LimitKind.CeilingPayFund);
        }

        foreach (var kind in problem.Kinds.Where(kind => kind.Max - posts.Where(post => post.Kind == kind.Id).Sum(post => post.Units) < problem.Step))
        {
            yield return new(LimitKind.KindMax, kind.Id);
        }

        foreach (var (first, second) in problem.Incompatible.Where(pair => problem.Kinds.Any(kind => kind.Max > 0 && Holds(kind, pair))))
        {
            yield return new(LimitKind.Incompatible, $"{first},{second}");
        }
    }

    /// <summary>A limit that there was no time to look at may bind, and is named.</summary>
    private static bool Helps(StaffingProblem relaxed, StaffingFigures figures, TimeLeft time)
    {
        if (time.IsOver)
        {
            return true;
        }

        var (byLaw, all, _) = StaffingPlanner.Figures(relaxed, new StaffingModel(relaxed).Solve(withCost: false, time).Posts);
        const decimal Noticed = 0.000001m;
        return byLaw < figures.UncoveredByLaw - Noticed || (byLaw <= figures.UncoveredByLaw && all < figures.Uncovered - Noticed);
    }

    /// <summary>Whether one person of a kind could hold both; a pair that nobody can hold binds nobody.</summary>
    private static bool Holds(PostKind kind, (string First, string Second) pair) =>
        kind.CanDo.Contains(pair.First, StringComparer.Ordinal) && kind.CanDo.Contains(pair.Second, StringComparer.Ordinal);

    private static StaffingProblem Without(StaffingProblem problem, BindingLimit limit) => limit.Kind switch
    {
        LimitKind.CeilingPosts => problem with { MaxPosts = null },
        LimitKind.CeilingPayFund => problem with { MaxPayFund = null },
        LimitKind.KindMax => problem with
        {
            Kinds = [.. problem.Kinds.Select(kind => kind.Id == limit.Subject ? kind with { Max = StaffingProblem.MostPostsOfKind } : kind)],
        },
        LimitKind.Incompatible => problem with
        {
            Incompatible = [.. problem.Incompatible.Where(pair => $"{pair.First},{pair.Second}" != limit.Subject)],
        },
        LimitKind.KindMin or LimitKind.NobodyCanDo => problem,
    };
}
