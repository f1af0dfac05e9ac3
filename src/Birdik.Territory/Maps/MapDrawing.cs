using Birdik.Platform.Ids;
using Birdik.Territory.Units;
using NetTopologySuite.Coverage;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Birdik.Territory.Maps;

/// <summary>
/// Draws units as a map sheet. Borders are simplified together as one coverage (Visvalingam–Whyatt by area, corners where three units
/// meet kept), so that neighbours still meet; the borders above are put together from the simplified areas, so that they lie exactly on them.
/// </summary>
public static class MapDrawing
{
    /// <summary>What is smaller than this, in map units, is not seen.</summary>
    private const double Detail = 1.1;

    /// <param name="snapshot">The territory.</param>
    /// <param name="units">What to draw.</param>
    /// <param name="groupOf">The unit above whose border is drawn round a unit; null for none.</param>
    public static MapSheet Draw(
        TerritorySnapshot snapshot, IReadOnlyList<SnapshotUnit> units, Func<SnapshotUnit, SnapshotUnit?> groupOf)
    {
        var frame = new MapFrame(Extent(units));
        var areas = units.Where(unit => unit.Shape is not null).ToList();
        var simple = Simplify(areas, frame);
        var shapes = units.Select(unit => Shape(unit, simple.GetValueOrDefault(unit.Id), frame)).OfType<MapShape>().ToList();
        return new MapSheet(frame, shapes, Borders(areas, simple, groupOf, frame), Lakes(snapshot, areas, frame));
    }

    private static Envelope Extent(IReadOnlyList<SnapshotUnit> units)
    {
        var extent = new Envelope();
        foreach (var unit in units)
        {
            if (unit.Shape is { } shape)
            {
                extent.ExpandToInclude(shape.EnvelopeInternal);
            }
            else if (unit is { Longitude: { } longitude, Latitude: { } latitude })
            {
                extent.ExpandToInclude(longitude, latitude);
            }
        }

        return extent.IsNull ? new Envelope(69, 80.5, 39, 43.5) : extent;
    }

    private static Dictionary<Id<Unit>, Geometry> Simplify(List<SnapshotUnit> areas, MapFrame frame)
    {
        Geometry[] coverage = [.. areas.Select(unit => Whole(unit.Shape!))];
        var simplified = CoverageSimplifier.Simplify(coverage, Detail * frame.DegreesPerUnit);
        return areas.Select((unit, index) => (unit.Id, Geometry: simplified[index].IsEmpty ? coverage[index] : simplified[index]))
            .ToDictionary(area => area.Id, area => area.Geometry);
    }

    private static Geometry Whole(Geometry shape) => shape.IsValid ? shape : GeometryFixer.Fix(shape);

    private static MapShape? Shape(SnapshotUnit unit, Geometry? area, MapFrame frame)
    {
        if (area is not null)
        {
            var (x, y, room) = Middle(area, frame);
            return new MapShape(unit, SvgPath.Of(area, frame), x, y, room);
        }

        if (unit is not { Longitude: { } longitude, Latitude: { } latitude })
        {
            return null;
        }

        var point = frame.Place(longitude, latitude);
        return new MapShape(unit, null, point.X, point.Y, 0);
    }

    /// <summary>A place well within the largest part of an area, and how wide the area is there.</summary>
    private static (double X, double Y, double Room) Middle(Geometry area, MapFrame frame)
    {
        var largest = Enumerable.Range(0, area.NumGeometries).Select(area.GetGeometryN).MaxBy(part => part.Area)!;
        var inside = largest.InteriorPoint;
        var (x, y) = frame.Place(inside.X, inside.Y);
        var across = new LineString([new(largest.EnvelopeInternal.MinX, inside.Y), new(largest.EnvelopeInternal.MaxX, inside.Y)]);
        var span = largest.Intersection(across).EnvelopeInternal;
        return (x, y, frame.Place(span.MaxX, inside.Y).X - frame.Place(span.MinX, inside.Y).X);
    }

    private static List<MapBorder> Borders(
        List<SnapshotUnit> areas, Dictionary<Id<Unit>, Geometry> simple, Func<SnapshotUnit, SnapshotUnit?> groupOf, MapFrame frame)
    {
        var borders = new List<MapBorder>();
        foreach (var group in areas.GroupBy(groupOf).Where(group => group.Key is not null))
        {
            var whole = CoverageUnion.Union([.. group.Select(unit => simple[unit.Id])]);
            var (x, y, room) = Middle(whole, frame);
            borders.Add(new MapBorder(group.Key!, SvgPath.Of(whole, frame), x, y, room));
        }

        return borders;
    }

    private static List<MapLake> Lakes(TerritorySnapshot snapshot, List<SnapshotUnit> areas, MapFrame frame)
    {
        var extent = Extent(areas);
        return areas.Count == 0
            ? []
            : [.. snapshot.Waters
                .Where(water => extent.Contains(water.Shape.EnvelopeInternal))
                .Select(water => new MapLake(water.Name, SvgPath.Of(water.Shape, frame)))];
    }
}
