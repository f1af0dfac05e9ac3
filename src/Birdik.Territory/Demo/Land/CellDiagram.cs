using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using NetTopologySuite.Operation.Polygonize;
using NetTopologySuite.Triangulate;

namespace Birdik.Territory.Demo.Land;

/// <summary>
/// Voronoi cells cut by the country's outline. All lines are noded together on one grid and only then made into faces, so that
/// neighbours share their vertices exactly.
/// </summary>
internal static class CellDiagram
{
    public static IReadOnlyList<Face> Draw(CountryOutline outline, IReadOnlyList<CellPoint> points)
    {
        var factory = CountryOutline.Factory;
        Geometry all = factory.CreateMultiLineString(
        [
            .. CellEdges(points, outline.Land.EnvelopeInternal),
            .. Enumerable.Range(0, outline.Land.NumInteriorRings).Select(outline.Land.GetInteriorRingN),
            outline.Land.ExteriorRing,
        ]);
        var noded = UnaryUnionNG.Union(all, factory.PrecisionModel);

        var polygonizer = new Polygonizer();
        polygonizer.Add(noded);
        return
        [
            .. polygonizer.GetPolygons().Cast<Polygon>()
                .Select(polygon => (Polygon)polygon.Normalized())
                .Select(polygon => (polygon, inside: polygon.InteriorPoint))
                .Select(x => (x.polygon, inside: new GeoPoint(x.inside.X, x.inside.Y)))
                .Where(x => outline.Contains(x.inside))
                .Select(x => new Face(x.polygon, x.inside, NearestPoint(points, x.inside)))
                .OrderBy(face => face.Inside.Lon).ThenBy(face => face.Inside.Lat),
        ];
    }

    // Each edge once: it bounds two cells.
    private static IEnumerable<LineString> CellEdges(IReadOnlyList<CellPoint> points, Envelope land)
    {
        var seen = new HashSet<(GeoPoint, GeoPoint)>();
        foreach (var ring in CellRings(points, land))
        {
            for (var i = 1; i < ring.Length; i++)
            {
                var (from, to) = (ring[i - 1], ring[i]);
                if (from != to && seen.Add((from, to)) && !seen.Contains((to, from)))
                {
                    yield return CountryOutline.Factory.CreateLineString(
                        [new Coordinate(from.Lon, from.Lat), new Coordinate(to.Lon, to.Lat)]);
                }
            }
        }
    }

    // The diagram is drawn in kilometers, where distances are true, and turned back into degrees.
    private static IEnumerable<GeoPoint[]> CellRings(IReadOnlyList<CellPoint> points, Envelope land)
    {
        var builder = new VoronoiDiagramBuilder
        {
            ClipEnvelope = new Envelope(
                (land.MinX - 1) * GeoPoint.KmPerLon,
                (land.MaxX + 1) * GeoPoint.KmPerLon,
                (land.MinY - 1) * GeoPoint.KmPerLat,
                (land.MaxY + 1) * GeoPoint.KmPerLat),
        };
        builder.SetSites(
            points.Select(x => new Coordinate(x.Point.Lon * GeoPoint.KmPerLon, x.Point.Lat * GeoPoint.KmPerLat)).ToArray());
        var cells = builder.GetDiagram(new GeometryFactory());
        return Enumerable.Range(0, cells.NumGeometries)
            .Select(i => ((Polygon)cells.GetGeometryN(i)).ExteriorRing.Coordinates)
            .Select(ring => ring.Select(c => new GeoPoint(c.X / GeoPoint.KmPerLon, c.Y / GeoPoint.KmPerLat).Rounded()).ToArray());
    }

    private static int NearestPoint(IReadOnlyList<CellPoint> points, GeoPoint inside)
    {
        var nearest = 0;
        var best = double.MaxValue;
        for (var i = 0; i < points.Count; i++)
        {
            var km = points[i].Point.KmTo(inside);
            if (km < best)
            {
                (best, nearest) = (km, i);
            }
        }

        return nearest;
    }
}

/// <summary>A face of the diagram and the point whose cell it is (part of).</summary>
internal sealed record Face(Polygon Shape, GeoPoint Inside, int Point);
