using Birdik.Territory.Maps;

namespace Birdik.Territory.Units;

/// <summary>The units of the same level whose land touches a unit's, by their shapes.</summary>
public static class UnitNeighbours
{
    public static IReadOnlyList<SnapshotUnit> Of(TerritorySnapshot snapshot, SnapshotUnit unit, DateOnly day)
    {
        if (unit.Shape is not { } shape || LevelOf(unit.Kind) is not { } level)
        {
            return [];
        }

        var kinds = level.Kinds();
        var near = shape.EnvelopeInternal;
        return [.. snapshot.Units
            .Where(other => other.Id != unit.Id && other.InForceOn(day) && kinds.Contains(other.Kind))
            .Where(other => other.Shape is { } theirs && near.Intersects(theirs.EnvelopeInternal) && shape.Intersects(theirs))
            .OrderBy(other => other.SortKey, StringComparer.Ordinal)];
    }

    private static MapLevel? LevelOf(UnitKind kind) =>
        Enum.GetValues<MapLevel>().Reverse().Cast<MapLevel?>().FirstOrDefault(level => level!.Value.Kinds().Contains(kind));
}
