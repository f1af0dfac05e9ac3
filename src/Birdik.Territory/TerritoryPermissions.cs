namespace Birdik.Territory;

public static class TerritoryPermissions
{
    /// <summary>See the register of units as a table, export it, read it by the API.</summary>
    public const string View = "territory.view";

    /// <summary>Change the national register of units and its statistics.</summary>
    public const string Edit = "territory.edit";
}
