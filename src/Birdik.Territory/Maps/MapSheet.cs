using Birdik.Platform.Localization;
using Birdik.Territory.Units;

namespace Birdik.Territory.Maps;

/// <summary>A map drawn and ready to be coloured: the same for everyone until the register changes.</summary>
/// <param name="Shapes">The units in the order of the tree.</param>
/// <param name="Borders">The borders of the units above, to be drawn over the areas; empty where none are known.</param>
public sealed record MapSheet(
    MapFrame Frame, IReadOnlyList<MapShape> Shapes, IReadOnlyList<MapBorder> Borders, IReadOnlyList<MapLake> Waters)
{
    /// <summary>Whether areas are drawn, not points only.</summary>
    public bool HasAreas => Shapes.Any(shape => shape.Path is not null);
}

/// <summary>A unit on the map: an area, or a point where its shape is not known.</summary>
/// <param name="Path">The area as SVG path data in quarters of a map unit.</param>
/// <param name="X">Where its name or point stands, in map units.</param>
/// <param name="Room">How wide the area is about that place, in map units.</param>
public sealed record MapShape(SnapshotUnit Unit, string? Path, double X, double Y, double Room);

/// <summary>The border of a unit above, and where its name stands.</summary>
public sealed record MapBorder(SnapshotUnit Unit, string Path, double X, double Y, double Room);

public sealed record MapLake(LocalizedText Name, string Path);
