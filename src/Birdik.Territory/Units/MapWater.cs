using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Units;

/// <summary>A lake or reservoir, drawn over the units so that people find their way on the map.</summary>
public sealed class MapWater : ReferenceEntity<MapWater>
{
    public required string Code { get; init; }

    public required LocalizedText Name { get; set; }

    /// <summary>Polygon as well-known binary.</summary>
    public required byte[] Wkb { get; set; }
}
