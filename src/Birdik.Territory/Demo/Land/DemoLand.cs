using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace Birdik.Territory.Demo.Land;

/// <summary>The land of the demo country: where each municipality lies, its shape, and who borders whom.</summary>
/// <param name="Aimaks">In the order of the rayons; municipality number = number of cities + place in this list.</param>
/// <param name="Shapes">By municipality number.</param>
internal sealed record DemoLand(
    CountryOutline Outline,
    IReadOnlyList<AimakPoint> Aimaks,
    IReadOnlyList<Geometry> Shapes,
    IReadOnlyList<(int A, int B)> Neighbours)
{
    public static DemoLand Draw(DemoPlan plan, int seed)
    {
        var outline = CountryOutline.Read();
        var rayonLand = new RayonLand(plan);
        var aimaks = new AimakPoints(plan, outline, rayonLand, DemoRandom.For(seed, DemoPart.Points)).Place();
        var points = new LandCells(plan, outline, rayonLand, DemoRandom.For(seed, DemoPart.Land)).Spread(aimaks);
        var faces = CellDiagram.Draw(outline, points);
        var shares = new LandShares(faces, points, plan.Cities.Count);
        var byOwner = Enumerable.Range(0, faces.Count).ToLookup(face => shares.Owner[face], face => (Geometry)faces[face].Shape);
        var shapes = Enumerable.Range(0, plan.Cities.Count + aimaks.Count).Select(i => Joined(byOwner[i]));
        return new DemoLand(outline, aimaks, [.. shapes], shares.Neighbours());
    }

    /// <summary>Joins shapes that share their vertices into one.</summary>
    public static Geometry Joined(IEnumerable<Geometry> shapes) =>
        CoverageUnion.Union(CountryOutline.Factory.BuildGeometry(shapes.SelectMany(Parts))).Normalized();

    /// <summary>Area in square kilometers, by the width of a degree at the shape's own latitude.</summary>
    public static double Km2(Geometry shape)
    {
        const double cosineAt39 = 0.77715;
        const double lessPerDegree = 0.011507;
        var cosine = cosineAt39 - (shape.Centroid.Y - 39) * lessPerDegree;
        return Math.Round(shape.Area * GeoPoint.KmPerLat * GeoPoint.KmPerLat * cosine, 1);
    }

    private static IEnumerable<Geometry> Parts(Geometry shape) =>
        Enumerable.Range(0, shape.NumGeometries).Select(shape.GetGeometryN);
}
