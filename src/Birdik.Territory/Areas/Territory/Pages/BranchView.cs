using Birdik.Platform.Localization;
using Birdik.Territory.Units;

namespace Birdik.Territory.Areas.Territory.Pages;

/// <summary>A unit of the tree with all that is under it.</summary>
public sealed record BranchView(SnapshotUnit Unit, IReadOnlyList<BranchView> Branches)
{
    private static readonly string[] Order = ["Oblast", "Rayon", "City", "AiylAimak", "CityDistrict"];

    public static BranchView Of(TerritorySnapshot snapshot, SnapshotUnit unit, DateOnly day) =>
        new(unit, [.. snapshot.ChildrenOf(unit.Id, day).Select(child => Of(snapshot, child, day))]);

    /// <summary>How many of what kind: «8 район, 5 шаар, 42 айыл аймагы».</summary>
    public string Note(Words words) => Branches.Count > 0
        ? Count(All.Skip(1), words)
        : Unit.Villages > 0
            ? words.Count("Territory.Count.Village", Unit.Villages)
            : words[$"Territory.Kind.{Unit.Kind}"];

    public static string Count(IEnumerable<SnapshotUnit> units, Words words) => string.Join(", ", units
        .Select(unit => unit.Kind switch
        {
            UnitKind.Oblast => "Oblast",
            UnitKind.Rayon => "Rayon",
            UnitKind.RepublicanCity or UnitKind.OblastCity or UnitKind.RayonCity => "City",
            UnitKind.AiylAimak => "AiylAimak",
            UnitKind.CityDistrict => "CityDistrict",
            UnitKind.Republic or UnitKind.Village or UnitKind.Unspecified => null,
        })
        .OfType<string>()
        .CountBy(kind => kind)
        .OrderBy(count => Array.IndexOf(Order, count.Key))
        .Select(count => words.Count($"Territory.Count.{count.Key}", count.Value)));

    private IEnumerable<SnapshotUnit> All => Branches.SelectMany(branch => branch.All).Prepend(Unit);
}
