namespace Birdik.Methods.Planning.Selection;

/// <summary>How projects are chosen from approvals.</summary>
public enum SelectionRule
{
    /// <summary>Method of Equal Shares, a voter's satisfaction being the cost of the chosen projects approved.</summary>
    MesCost,

    /// <summary>Method of Equal Shares, a voter's satisfaction being the number of the chosen projects approved.</summary>
    MesCardinality,

    /// <summary>By approvals, passing over what no longer fits.</summary>
    GreedyCost,

    /// <summary>By approvals per unit of cost, passing over what no longer fits.</summary>
    GreedyCardinality,
}

/// <summary>What is done with the money that equal shares leave.</summary>
public enum SelectionCompletion
{
    None,

    /// <summary>Every voter's share grows by one unit of money a step while the outcome stays within the budget.</summary>
    BudgetIncrease,
}
