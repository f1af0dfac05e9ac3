using Birdik.Platform.Localization;
using Birdik.Territory.Reference;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo.Land;

/// <summary>The simple shape of the country: its land without the neighbours' land inside it and without the great lake.</summary>
internal sealed class CountryOutline
{
    /// <summary>Four decimals, about ten meters: all shapes of the demo share this grid.</summary>
    public static GeometryFactory Factory { get; } = new(new PrecisionModel(10_000), 4326);

    private readonly IndexedPointInAreaLocator _locator;

    private CountryOutline(Polygon land, IReadOnlyList<DemoWater> waters)
    {
        Land = land;
        Waters = waters;
        _locator = new IndexedPointInAreaLocator(land);
    }

    public Polygon Land { get; }

    public IReadOnlyList<DemoWater> Waters { get; }

    public static CountryOutline Read()
    {
        var shapes = ReferenceFile.Read("territory/outline.csv")
            .GroupBy(row => (Shape: row["shape"], Kind: row["kind"]))
            .Select(group => (group.Key.Shape, group.Key.Kind, Ring: Ring(group)))
            .ToList();
        var names = ReferenceFile.Read("territory/waters.csv").ToDictionary(row => row["shape"]);
        var shell = shapes.Single(shape => shape.Kind == "land").Ring;
        var holes = shapes.Where(shape => shape.Kind is "gap" or "lake").Select(shape => shape.Ring).ToArray();
        var waters = shapes.Where(shape => shape.Kind is "lake" or "water")
            .Select(shape => new DemoWater(shape.Shape, Name(names[shape.Shape]), Factory.CreatePolygon(shape.Ring)));
        return new CountryOutline(Factory.CreatePolygon(shell, holes), [.. waters]);
    }

    public bool Contains(GeoPoint point) => _locator.Locate(new Coordinate(point.Lon, point.Lat)) == Location.Interior;

    private static LocalizedText Name(ReferenceRow row) => new(row["name_ky"], row["name_ru"], row["name_en"]);

    private static LinearRing Ring(IEnumerable<ReferenceRow> rows)
    {
        List<Coordinate> points = [.. rows.Select(row => new Coordinate(row.Number("lon"), row.Number("lat")))];
        points.Add(points[0].Copy());
        return Factory.CreateLinearRing([.. points]);
    }
}
