namespace Birdik.Methods.Planning.Selection;

/// <summary>What was chosen.</summary>
/// <param name="Winners">Places in the election's projects, in the order in which they were chosen.</param>
/// <param name="Steps">Units of money by which every share was raised.</param>
public sealed record ProjectSelection(IReadOnlyList<int> Winners, decimal Spent, int Steps)
{
    /// <summary>Chooses by a rule; the completion belongs to the rules of equal shares and is not looked at by the greedy ones.</summary>
    /// <remarks>See <see cref="EqualShares"/> and <see cref="GreedySelection"/>.</remarks>
    public static ProjectSelection Of(Election election, SelectionRule rule, SelectionCompletion completion) => rule switch
    {
        SelectionRule.MesCost => EqualShares.Select(election, costUtility: true, completion),
        SelectionRule.MesCardinality => EqualShares.Select(election, costUtility: false, completion),
        SelectionRule.GreedyCost => GreedySelection.Select(election, perCost: false),
        SelectionRule.GreedyCardinality => GreedySelection.Select(election, perCost: true),
    };
}
