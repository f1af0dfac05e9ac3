using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Ranking;

/// <summary>How rankings of groups become one.</summary>
public enum RankingMethod
{
    /// <summary>The points of all groups are added up.</summary>
    SumOfPoints,

    /// <summary>Each group's points only order the problems: n − 1 for its first to 0 for its last, the mean for problems it puts level.</summary>
    Borda,
}

/// <summary>A problem that groups of residents gave points to.</summary>
/// <param name="Points">One number for each group, in the same order for all problems; more is more urgent.</param>
/// <param name="PeopleAffected">Decides a tie: more first.</param>
/// <param name="Cost">Decides a tie of people: less first.</param>
public sealed record RankedProblem(string Id, IReadOnlyList<decimal> Points, decimal PeopleAffected, decimal Cost);

/// <param name="Place">From 1; problems that nothing tells apart share a place, and the next places are left out.</param>
/// <param name="TieBrokenBy">What put it where it is among problems of the same score; null when nothing had to.</param>
public sealed record RankedPlace(RankedProblem Problem, Fraction Score, int Place, TieBreak? TieBrokenBy);

public enum TieBreak
{
    PeopleAffected,
    Cost,

    /// <summary>Nothing told them apart: they share the place.</summary>
    None,
}

/// <summary>Puts problems in order of urgency by the points of groups.</summary>
public static class GroupRanking
{
    /// <summary>The problems from most to least urgent; the order in which they were given never matters.</summary>
    /// <remarks>
    /// Score: Σ weight · points (or Borda points, ties in a group sharing the mean), exact. Ties: more people affected, then less cost;
    /// what is still level shares the place and stands in order of id. Groups weigh 1 each unless weights say otherwise. Source of the
    /// Borda count: J.-C. de Borda, 1781; with ties as in M. Kendall, "Rank correlation methods". O(groups · n log n).
    /// </remarks>
    /// <param name="weights">One for each group, at least 0; null for 1 each.</param>
    public static IReadOnlyList<RankedPlace> Of(
        IReadOnlyList<RankedProblem> problems, RankingMethod method, IReadOnlyList<decimal>? weights = null)
    {
        var groups = problems.Count == 0 ? 0 : problems[0].Points.Count;
        if (problems.Any(problem => problem.Points.Count != groups) || (weights is not null && weights.Count != groups))
        {
            throw new ArgumentException("Every problem has points of every group, and weights are as many.", nameof(problems));
        }

        var scores = problems.ToDictionary(problem => problem, _ => new Fraction(0, 1));
        for (var group = 0; group < groups; group++)
        {
            foreach (var (problem, points) in PointsOf(problems, group, method))
            {
                scores[problem] += points * Fraction.Of(weights?[group] ?? 1);
            }
        }

        return Places([.. problems
            .OrderByDescending(problem => scores[problem])
            .ThenByDescending(problem => problem.PeopleAffected)
            .ThenBy(problem => problem.Cost)
            .ThenBy(problem => problem.Id, StringComparer.Ordinal)], scores);
    }

    private static IEnumerable<(RankedProblem Problem, Fraction Points)> PointsOf(
        IReadOnlyList<RankedProblem> problems, int group, RankingMethod method) => method switch
    {
        RankingMethod.SumOfPoints => problems.Select(problem => (problem, Fraction.Of(problem.Points[group]))),
        RankingMethod.Borda => problems.Select(problem => (problem, new Fraction(
            (2 * problems.Count(other => other.Points[group] < problem.Points[group]))
            + problems.Count(other => other.Points[group] == problem.Points[group]) - 1,
            2))),
    };

    private static List<RankedPlace> Places(RankedProblem[] order, Dictionary<RankedProblem, Fraction> scores)
    {
        var places = new List<RankedPlace>();
        for (var at = 0; at < order.Length; at++)
        {
            var level = at > 0 && Level(order[at - 1], order[at]);
            var ties = order.Where(other => other != order[at] && scores[other] == scores[order[at]]).ToList();
            places.Add(new(order[at], scores[order[at]], level ? places[at - 1].Place : at + 1, Breaking(order[at], ties)));
        }

        return places;

        bool Level(RankedProblem a, RankedProblem b) =>
            scores[a] == scores[b] && a.PeopleAffected == b.PeopleAffected && a.Cost == b.Cost;
    }

    private static TieBreak? Breaking(RankedProblem problem, List<RankedProblem> ties)
    {
        if (ties.Count == 0)
        {
            return null;
        }

        var sameReach = ties.FindAll(other => other.PeopleAffected == problem.PeopleAffected);
        return sameReach.Count == 0 ? TieBreak.PeopleAffected
            : sameReach.Exists(other => other.Cost == problem.Cost) ? TieBreak.None
            : TieBreak.Cost;
    }
}
