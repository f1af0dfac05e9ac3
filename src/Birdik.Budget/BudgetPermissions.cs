namespace Birdik.Budget;

public static class BudgetPermissions
{
    /// <summary>Read the budget of one's own office, what its functions cost, its revenue potential and its transfer.</summary>
    public const string View = "budget.view";

    /// <summary>Draw up the budget of one's own office.</summary>
    public const string Draft = "budget.draft";

    /// <summary>Approve a budget by a decision of the council, record its execution.</summary>
    public const string Approve = "budget.approve";

    /// <summary>Reckon equalization for the whole country, read every municipality.</summary>
    public const string Country = "budget.country";
}
