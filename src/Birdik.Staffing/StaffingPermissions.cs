namespace Birdik.Staffing;

public static class StaffingPermissions
{
    /// <summary>Read the need for posts, the posts and the staffing table of one's own office, and the catalogue of norms.</summary>
    public const string View = "staffing.view";

    /// <summary>Read all municipalities beside each other.</summary>
    public const string Country = "staffing.country";

    /// <summary>Change the national catalogue of norms of work.</summary>
    public const string Norms = "staffing.norms";

    /// <summary>Draw up posts, staffing tables and own counts of work.</summary>
    public const string Draft = "staffing.draft";

    /// <summary>Agree and approve a staffing table.</summary>
    public const string Approve = "staffing.approve";
}
