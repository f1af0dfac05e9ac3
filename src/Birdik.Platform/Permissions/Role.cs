namespace Birdik.Platform.Permissions;

/// <summary>The roles of DESIGN §3 by their codes. A small office may give one person all the municipal ones.</summary>
public static class Role
{
    public const string Head = "head";
    public const string Secretary = "secretary";
    public const string Specialist = "specialist";
    public const string CouncilChair = "council-chair";
    public const string CouncilSecretary = "council-secretary";
    public const string Deputy = "deputy";
    public const string Planner = "planner";
    public const string FinanceAnalyst = "finance-analyst";
    public const string PersonnelOfficer = "personnel-officer";
    public const string LegalAnalyst = "legal-analyst";
    public const string Administrator = "administrator";

    public static IReadOnlyList<string> All { get; } =
    [
        Head, Secretary, Specialist, CouncilChair, CouncilSecretary, Deputy, Planner, FinanceAnalyst, PersonnelOfficer,
        LegalAnalyst, Administrator,
    ];

    /// <summary>The roles one person of a small municipality may carry together.</summary>
    public static IReadOnlyList<string> Municipal { get; } =
        [Head, Secretary, Specialist, CouncilChair, CouncilSecretary, Deputy, Administrator];
}
