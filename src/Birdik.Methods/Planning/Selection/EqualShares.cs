using Birdik.Methods.Numbers;

namespace Birdik.Methods.Planning.Selection;

/// <summary>The Method of Equal Shares: every voter has the same part of the budget and helps to pay for what he or she approves.</summary>
public static class EqualShares
{
    // Where nothing can change before the share has grown by d, steps up to this part of d are not run: room for rounding in d.
    private const double SafePart = 0.9;

    /// <summary>Chooses projects; exact, so any third party gets the same winners.</summary>
    /// <remarks>
    /// <para>Each of n voters (empty ballots too) starts with budget / n. A project of cost c is ρ-affordable when
    /// Σ min(money(i), ρ·u(i)) = c over its supporters i, with u = c for cost utilities and u = 1 for cardinality utilities. The
    /// project with the least ρ is bought, ties by id in ordinal text order, its supporters pay, and so on until none is affordable.</para>
    /// <para>Completion by budget increase: all shares grow by 1 (unit of money) a step until the outcome would cost more than the
    /// budget or takes every project with approvals and a cost; the last affordable outcome stands. Steps between which no decision
    /// can change are passed over, which changes nothing but the time.</para>
    /// <para>Projects without approvals or of cost 0 are never taken. About O(projects · approvals · log) a run. Source: D. Peters,
    /// G. Pierczyński, P. Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS 2021, sections 3 and 4.</para>
    /// </remarks>
    public static ProjectSelection Select(Election election, bool costUtility, SelectionCompletion completion = SelectionCompletion.None)
    {
        if (election.Ballots.Count == 0)
        {
            return new([], 0, 0);
        }

        var blocs = new VoterBlocs(election);
        var costs = election.Projects.Select(project => Fraction.Of(project.Cost)).ToArray();
        var share = Fraction.Of(election.Budget) / election.Ballots.Count;
        var way = new EqualSharesWay(costUtility, LooksAhead: completion == SelectionCompletion.BudgetIncrease);
        var run = new EqualSharesRun(election, blocs, costs, share, way);
        var winners = run.Run();
        if (completion == SelectionCompletion.None)
        {
            return new(winners, election.CostOf(winners), 0);
        }

        var possible = Enumerable.Range(0, costs.Length).Count(project => costs[project].Sign > 0 && blocs.Supporters[project].Length > 0);
        var steps = 0;
        while (winners.Count < possible)
        {
            var next = steps + (int)Math.Clamp(Math.Floor(run.Steady * SafePart), 1, int.MaxValue / 2);
            run = new EqualSharesRun(election, blocs, costs, share + new Fraction(next, 1), way);
            var raised = run.Run();
            if (election.CostOf(raised) > election.Budget)
            {
                return new(winners, election.CostOf(winners), next - 1);
            }

            (winners, steps) = (raised, next);
        }

        return new(winners, election.CostOf(winners), steps);
    }
}
