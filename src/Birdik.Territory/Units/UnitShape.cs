using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Units;

/// <summary>The land of a unit as a polygon in longitude and latitude (WGS 84).</summary>
public sealed class UnitShape : ReferenceEntity<UnitShape>
{
    public const int MaxPrecision = 200;

    public required Id<Unit> UnitId { get; init; }

    /// <summary>Polygon or multipolygon as well-known binary.</summary>
    public required byte[] Wkb { get; set; }

    /// <summary>Where the line comes from and how exact it is, in the words of the source.</summary>
    public required string Precision { get; set; }
}
