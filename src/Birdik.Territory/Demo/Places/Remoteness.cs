namespace Birdik.Territory.Demo.Places;

/// <summary>Roads and heights: how far and how high a municipality lies.</summary>
internal sealed class Remoteness(DemoPlan plan, DemoRandom random)
{
    private readonly Dictionary<string, GeoPoint> _oblastCentres = OblastCentres(plan);

    /// <summary>A road is longer than the straight line, and the more so in the mountains.</summary>
    public int RoadKm(GeoPoint from, GeoPoint to, int altitude)
    {
        var straight = from.KmTo(to);
        var winding = random.Between(1.15, 1.35) + (altitude > 1500 ? 0.12 : 0);
        return straight < 0.5 ? 0 : (int)Math.Ceiling(straight * winding);
    }

    public int RoadKmToOblastCentre(GeoPoint from, string oblast, int altitude) =>
        RoadKm(from, _oblastCentres.GetValueOrDefault(oblast, from), altitude);

    public int Altitude(int valley) => (int)Math.Round((valley + 45 * random.Bell()) / 10) * 10;

    /// <summary>0 to 100: half a point a kilometer to the rayon centre, an eighth to the oblast centre, one for 40 m above 1,500 m.</summary>
    public static int Score(int kmToRayonCentre, int kmToOblastCentre, int altitude) => (int)Math.Min(
        100,
        Math.Round(kmToRayonCentre / 2.0 + kmToOblastCentre / 8.0 + Math.Max(0, altitude - 1500) / 40.0));

    private static Dictionary<string, GeoPoint> OblastCentres(DemoPlan plan)
    {
        var byId = plan.Upper.ToDictionary(unit => unit.Id);
        return Reference.ReferenceFile.Read("territory/top-units.csv")
            .Where(row => row["centre"].Length > 0)
            .ToDictionary(row => row["id"], row => byId[row["centre"]].Centre);
    }
}
