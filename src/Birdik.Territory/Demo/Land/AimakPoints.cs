namespace Birdik.Territory.Demo.Land;

/// <summary>Where the main villages of the aimaks lie: in the settled valleys of their rayon, clear of cities and of each other.</summary>
internal sealed class AimakPoints(DemoPlan plan, CountryOutline outline, RayonLand rayonLand, DemoRandom random)
{
    private const int Attempts = 400;
    private readonly List<AimakPoint> _placed = [];

    public IReadOnlyList<AimakPoint> Place()
    {
        for (var rayon = 0; rayon < plan.Rayons.Count; rayon++)
        {
            List<LandSite> sites = [.. plan.Rayons[rayon].Sites.Where(site => site.Settled)];
            random.Shuffle(sites);
            for (var i = 0; i < plan.Rayons[rayon].AimaksNow; i++)
            {
                _placed.Add(PlaceNear(sites[i % sites.Count], rayon));
            }
        }

        return _placed;
    }

    private AimakPoint PlaceNear(LandSite site, int rayon)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var spread = 1.5 + attempt * 0.08;
            var point = random.Walk(site.Point, 0, spread).Rounded();
            if (IsFree(point, rayon, clearKm: 5 - attempt * 0.01))
            {
                return new AimakPoint(rayon, point, site.Altitude);
            }
        }

        throw new InvalidOperationException(
            $"No room near {site.Point} in {plan.Rayons[rayon].Unit.Id}: mend land.csv.");
    }

    private bool IsFree(GeoPoint point, int rayon, double clearKm) =>
        outline.Contains(point)
        && rayonLand.RayonAt(point) == rayon
        && _placed.TrueForAll(other => other.Point.KmTo(point) >= clearKm)
        && plan.Cities.All(city => city.Unit.Centre.KmTo(point) >= 1.6 * city.RadiusKm + 0.5);
}

internal sealed record AimakPoint(int Rayon, GeoPoint Point, int ValleyAltitude);
