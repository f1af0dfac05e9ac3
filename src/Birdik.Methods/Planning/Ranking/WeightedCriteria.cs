namespace Birdik.Methods.Planning.Ranking;

/// <summary>The weights of criteria, each at least 0 and not all 0: people affected, vulnerable groups, repetitions, evidence, little cost.</summary>
public sealed record CriterionWeights(int People, int Vulnerable, int Repeated, int Evidence, int Cost)
{
    public int Sum => People + Vulnerable + Repeated + Evidence + Cost;
}

/// <summary>What is known of a problem by each criterion.</summary>
/// <param name="Id">Orders what nothing else tells apart.</param>
/// <param name="People">Persons affected.</param>
/// <param name="IsVulnerable">Whether a vulnerable group is named.</param>
/// <param name="Repeated">How often it was raised besides.</param>
/// <param name="Evidence">Pieces of evidence.</param>
/// <param name="Cost">Som; 0 where it is not estimated.</param>
public sealed record CriterionFacts(string Id, decimal People, bool IsVulnerable, decimal Repeated, decimal Evidence, decimal Cost);

/// <summary>The value of a problem for each criterion, 0 to 1, and their weighted mean.</summary>
public sealed record WeightedProblem(
    CriterionFacts Facts, decimal People, decimal Vulnerable, decimal Repeated, decimal Evidence, decimal Cost, decimal Score);

/// <summary>Puts problems in order of urgency by weighted criteria.</summary>
public static class WeightedCriteria
{
    /// <summary>The problems from most to least urgent; the order in which they were given never matters.</summary>
    /// <remarks>
    /// Score = Σ wᵢ·vᵢ / Σ wᵢ, a simple additive weighting (C. Churchman and R. Ackoff, 1954). People, repetitions and evidence are shares of
    /// the largest among the problems (of 1 where all are less); vulnerable is 1 where a group is named; cost is 1 − cost / largest cost, and 0
    /// where it is not estimated, so that leaving it out wins nothing. Ties: more people affected, then less cost, then the id in ordinal order.
    /// O(n log n).
    /// </remarks>
    /// <exception cref="ArgumentException">A weight is below 0, or all are 0.</exception>
    public static IReadOnlyList<WeightedProblem> Of(IReadOnlyList<CriterionFacts> problems, CriterionWeights weights)
    {
        if (weights.Sum <= 0 || new[] { weights.People, weights.Vulnerable, weights.Repeated, weights.Evidence, weights.Cost }.Any(weight => weight < 0))
        {
            throw new ArgumentException("Weights are at least 0 and not all 0.", nameof(weights));
        }

        decimal Most(Func<CriterionFacts, decimal> value) => problems.Select(value).Append(1).Max();
        var (people, repeated, evidence, cost) = (Most(one => one.People), Most(one => one.Repeated), Most(one => one.Evidence), Most(one => one.Cost));
        return
        [
            .. problems.Select(one => Weigh(one, one.People / people, one.Repeated / repeated, one.Evidence / evidence, one.Cost > 0 ? 1 - (one.Cost / cost) : 0, weights))
                .OrderByDescending(one => one.Score).ThenByDescending(one => one.Facts.People).ThenBy(one => one.Facts.Cost)
                .ThenBy(one => one.Facts.Id, StringComparer.Ordinal),
        ];
    }

    private static WeightedProblem Weigh(CriterionFacts facts, decimal people, decimal repeated, decimal evidence, decimal cost, CriterionWeights weights)
    {
        var vulnerable = facts.IsVulnerable ? 1m : 0m;
        var score = ((weights.People * people) + (weights.Vulnerable * vulnerable) + (weights.Repeated * repeated)
            + (weights.Evidence * evidence) + (weights.Cost * cost)) / weights.Sum;
        return new(facts, people, vulnerable, repeated, evidence, cost, score);
    }
}
