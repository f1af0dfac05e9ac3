namespace Birdik.Territory.Demo.Land;

/// <summary>Directions without sines: twelve typed ones, and random ones by rejection.</summary>
internal static class Compass
{
    private const double HalfRootThree = 0.86602540378443865;

    public static IReadOnlyList<(double East, double North)> Twelve { get; } =
    [
        (1, 0), (HalfRootThree, 0.5), (0.5, HalfRootThree), (0, 1), (-0.5, HalfRootThree), (-HalfRootThree, 0.5),
        (-1, 0), (-HalfRootThree, -0.5), (-0.5, -HalfRootThree), (0, -1), (0.5, -HalfRootThree), (HalfRootThree, -0.5),
    ];

    public static GeoPoint Walk(this DemoRandom random, GeoPoint from, double fromKm, double toKm)
    {
        while (true)
        {
            var east = random.Between(-1, 1);
            var north = random.Between(-1, 1);
            var length = Math.Sqrt(east * east + north * north);
            if (length is > 0.05 and <= 1)
            {
                var km = random.Between(fromKm, toKm);
                return from.Moved(east / length * km, north / length * km);
            }
        }
    }
}
