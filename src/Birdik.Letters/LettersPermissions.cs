using Birdik.Platform.Permissions;

namespace Birdik.Letters;

public static class LettersPermissions
{
    /// <summary>See letters, but those of a narrower circle.</summary>
    public const string View = "letters.view";

    /// <summary>Who sees letters, and so may be given one.</summary>
    internal static readonly string[] Viewers =
    [
        Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary, Role.Planner, Role.LegalAnalyst, Role.Administrator,
    ];

    /// <summary>Register, correct, cancel a number, import mail.</summary>
    public const string Register = "letters.register";

    /// <summary>Give resolutions, set and lift control.</summary>
    public const string Resolve = "letters.resolve";

    /// <summary>Write outgoing letters.</summary>
    public const string Draft = "letters.draft";

    /// <summary>Give signed letters their number, send them.</summary>
    public const string Dispatch = "letters.dispatch";

    /// <summary>Keep journals and file plans, say who acts for whom, hand over work.</summary>
    public const string Manage = "letters.manage";

    /// <summary>See letters of a narrower circle and who wrote an appeal.</summary>
    public const string Confidential = "letters.confidential";
}
