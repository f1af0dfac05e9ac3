namespace Birdik.Territory;

public static class TerritoryPermissions
{
    /// <summary>Change the national register of units and its statistics.</summary>
    public const string Edit = "territory.edit";
}
