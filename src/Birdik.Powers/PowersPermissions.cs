namespace Birdik.Powers;

public static class PowersPermissions
{
    /// <summary>Read functions, the matrix and what was found in them.</summary>
    public const string View = "powers.view";

    /// <summary>Change the national register of functions and the matrix.</summary>
    public const string Edit = "powers.edit";

    /// <summary>Read the delegation agreements of one's own office.</summary>
    public const string ViewAgreements = "powers.view-agreements";

    /// <summary>Draw up, propose, accept, suspend and end delegation agreements.</summary>
    public const string Delegate = "powers.delegate";

    /// <summary>Try out what moving functions would change.</summary>
    public const string Plan = "powers.plan";

    /// <summary>Answer for the office how it sees each function.</summary>
    public const string Consult = "powers.consult";

    /// <summary>Read what all municipalities answered.</summary>
    public const string Tally = "powers.tally";
}
