namespace Birdik.Territory.Demo.Land;

/// <summary>The points whose Voronoi cells make the map: round cities, villages with land about them, and open country.</summary>
internal sealed class LandCells(DemoPlan plan, CountryOutline outline, RayonLand rayonLand, DemoRandom random)
{
    private const double GridKm = 12.5;
    private readonly List<CellPoint> _points = [];

    public IReadOnlyList<CellPoint> Spread(IReadOnlyList<AimakPoint> aimaks)
    {
        for (var city = 0; city < plan.Cities.Count; city++)
        {
            AddCity(city);
        }

        for (var aimak = 0; aimak < aimaks.Count; aimak++)
        {
            _points.Add(new CellPoint(aimaks[aimak].Point, aimaks[aimak].Rayon, Aimak: aimak));
        }

        foreach (var aimak in aimaks)
        {
            AddFields(aimak, aimaks);
        }

        AddOpenCountry();
        return _points;
    }

    // Points within and without at equal distance from the city's edge: the edge lies half-way between them.
    private void AddCity(int index)
    {
        var city = plan.Cities[index];
        var centre = city.Unit.Centre;
        _points.Add(new CellPoint(centre, -1, City: index));
        for (var i = 0; i < Compass.Twelve.Count; i++)
        {
            var (east, north) = Compass.Twelve[i];
            var radius = city.RadiusKm * random.Between(0.88, 1.12);
            if (i % 2 == 0)
            {
                _points.Add(new CellPoint(centre.Moved(east * radius * 0.6, north * radius * 0.6), -1, City: index));
            }

            var outside = centre.Moved(east * radius * 1.4, north * radius * 1.4);
            if (outline.Contains(outside))
            {
                _points.Add(new CellPoint(outside, rayonLand.RayonAt(outside)));
            }
        }
    }

    private void AddFields(AimakPoint aimak, IReadOnlyList<AimakPoint> aimaks)
    {
        var nearest = aimaks.Where(other => other != aimak).Min(other => other.Point.KmTo(aimak.Point));
        var reach = Math.Min(nearest, 9);
        for (var i = 0; i < 5; i++)
        {
            AddOpen(random.Walk(aimak.Point, 0.35 * reach, 0.8 * reach), 0.3 * reach);
        }
    }

    private void AddOpenCountry()
    {
        var box = outline.Land.EnvelopeInternal;
        const double stepLat = GridKm / GeoPoint.KmPerLat;
        const double stepLon = GridKm / GeoPoint.KmPerLon;
        for (var lat = box.MinY; lat < box.MaxY; lat += stepLat)
        {
            for (var lon = box.MinX; lon < box.MaxX; lon += stepLon)
            {
                var point = new GeoPoint(lon + random.Between(0, stepLon), lat + random.Between(0, stepLat));
                AddOpen(point, 0.55 * GridKm);
            }
        }
    }

    private void AddOpen(GeoPoint point, double clearKm)
    {
        if (outline.Contains(point)
            && plan.Cities.All(city => city.Unit.Centre.KmTo(point) >= 1.7 * city.RadiusKm)
            && _points.TrueForAll(other => other.Point.KmTo(point) >= clearKm))
        {
            _points.Add(new CellPoint(point, rayonLand.RayonAt(point)));
        }
    }
}

/// <summary>A point of the diagram; <paramref name="Rayon"/> is −1 within a city.</summary>
internal sealed record CellPoint(GeoPoint Point, int Rayon, int Aimak = -1, int City = -1);
