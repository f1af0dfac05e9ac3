namespace Birdik.Territory.Demo;

/// <summary>Longitude and latitude in degrees.</summary>
public readonly record struct GeoPoint(double Lon, double Lat)
{
    /// <summary>Kilometers in a degree of latitude.</summary>
    internal const double KmPerLat = 111.2;

    /// <summary>Kilometers in a degree of longitude at 41.4° north: one scale for the whole country keeps its cells consistent.</summary>
    internal const double KmPerLon = 83.4;

    /// <summary>Straight distance in the country's plane; within 2 % of the true one.</summary>
    public double KmTo(GeoPoint other)
    {
        var east = (Lon - other.Lon) * KmPerLon;
        var north = (Lat - other.Lat) * KmPerLat;
        return Math.Sqrt(east * east + north * north);
    }

    internal GeoPoint Moved(double kmEast, double kmNorth) => new(Lon + kmEast / KmPerLon, Lat + kmNorth / KmPerLat);

    /// <summary>To four decimals, about ten meters.</summary>
    internal GeoPoint Rounded() => new(Math.Round(Lon * 10_000) / 10_000, Math.Round(Lat * 10_000) / 10_000);
}
