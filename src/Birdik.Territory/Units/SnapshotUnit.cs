using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Units;

/// <summary>A unit as the snapshot keeps it.</summary>
public sealed record SnapshotUnit(
    Id<Unit> Id,
    string Code,
    UnitKind Kind,
    Id<Unit>? ParentId,
    LocalizedText Name,
    string SortKey,
    DateOnly? From,
    DateOnly? To,
    double? Latitude,
    double? Longitude)
{
    /// <summary>Its land; null where no shape is known.</summary>
    public Geometry? Shape { get; init; }

    /// <summary>How many villages in force lie directly in it.</summary>
    public int Villages { get; init; }

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
