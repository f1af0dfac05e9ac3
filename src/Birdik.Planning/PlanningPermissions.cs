namespace Birdik.Planning;

public static class PlanningPermissions
{
    /// <summary>Read needs, programmes and what was found in them.</summary>
    public const string View = "planning.view";

    /// <summary>Register needs, merge and answer them, hold meetings, enter ballots.</summary>
    public const string Needs = "planning.needs";

    /// <summary>See who raised a need and how to reach them.</summary>
    public const string Personal = "planning.personal";

    /// <summary>Write programmes: sections, goals, measures, indicators and results.</summary>
    public const string Programmes = "planning.programmes";

    /// <summary>Take a programme through agreement and lock it as approved by an act.</summary>
    public const string Approve = "planning.approve";

    /// <summary>Answer needs that rose to this office, and give allocations of state programmes.</summary>
    public const string Rises = "planning.rises";

    /// <summary>See needs, programmes and originality of all municipalities.</summary>
    public const string National = "planning.national";
}
