namespace Birdik.Territory.Demo.Land;

/// <summary>Tells the rayon of any point by the nearest typed site.</summary>
internal sealed class RayonLand(DemoPlan plan)
{
    private readonly (int Rayon, GeoPoint Point)[] _sites =
        [.. plan.Rayons.SelectMany((rayon, index) => rayon.Sites.Select(site => (index, site.Point)))];

    public int RayonAt(GeoPoint point)
    {
        var nearest = -1;
        var best = double.MaxValue;
        foreach (var (rayon, site) in _sites)
        {
            var km = site.KmTo(point);
            if (km < best)
            {
                (best, nearest) = (km, rayon);
            }
        }

        return nearest;
    }
}
