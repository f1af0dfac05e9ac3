using System.Numerics;
using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Selection;

/// <summary>The plain count: projects by approvals, or by approvals per cost, as far as the money goes.</summary>
public static class GreedySelection
{
    /// <summary>Takes projects in order of approvals (or approvals / cost) and passes over those that no longer fit.</summary>
    /// <remarks>
    /// Ties go to the id first in ordinal text order; ratios are compared exactly; a project without approvals is never taken, one
    /// of cost 0 with approvals comes first by ratio. O(p log p + approvals). Source: A. Peters, "Participatory budgeting", Pabulib
    /// rules <c>greedy</c>; N. Boehmer et al., "Evaluation of project performance in participatory budgeting" (2023), section 2.
    /// </remarks>
    public static ProjectSelection Select(Election election, bool perCost)
    {
        var approvals = election.Approvals();
        var order = Enumerable.Range(0, approvals.Length).Where(project => approvals[project] > 0).ToArray();
        var costs = election.Projects.Select(project => Fraction.Of(project.Cost)).ToArray();
        Array.Sort(order, (a, b) => Compare(a, b));
        var (winners, spent) = (new List<int>(), 0m);
        foreach (var project in order)
        {
            if (spent + election.Projects[project].Cost <= election.Budget)
            {
                winners.Add(project);
                spent += election.Projects[project].Cost;
            }
        }

        return new(winners, spent, 0);

        int Compare(int a, int b)
        {
            // approvals(a) / cost(a) against approvals(b) / cost(b), without dividing by a cost of 0.
            var byMerit = perCost
                ? (costs[a] * (BigInteger)approvals[b]).CompareTo(costs[b] * (BigInteger)approvals[a])
                : approvals[b].CompareTo(approvals[a]);
            return byMerit != 0 ? byMerit : string.CompareOrdinal(election.Projects[a].Id, election.Projects[b].Id);
        }
    }
}
