using Birdik.Territory.Demo.Land;
using Birdik.Territory.Units;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo.Places;

/// <summary>The villages of an aimak: one to twelve, within its land, their residents summing to the aimak's.</summary>
internal sealed class Villages(PlaceNames names, DemoRandom random)
{
    private const int Most = 12;

    /// <summary>Draws the villages, the main one first; <c>Heads</c> are the places of the main villages of the aimaks of before.</summary>
    public (IReadOnlyList<VillagePlan> Villages, IReadOnlyList<int> Heads) Draw(
        DemoUnit aimak, string stem, string rayon, int population, int predecessors, Geometry shape)
    {
        var count = Math.Clamp((int)(population / random.Between(900, 2400)), Math.Max(1, predecessors), Most);
        var parts = Enumerable.Range(0, count).Select(i => i * predecessors / count).ToArray();
        List<int> heads = [.. Enumerable.Range(0, count).Where(i => i == 0 || parts[i] != parts[i - 1])];
        var weights = parts.Select((_, i) => (i == 0 ? 3 : heads.Contains(i) ? 2 : 1) * random.Between(0.4, 1.3)).ToArray();
        var residents = Apportion.Split(population, weights);
        var locator = new IndexedPointInAreaLocator(shape);
        return (
            [
                .. parts.Select((part, i) => new VillagePlan(
                    i == 0 ? stem : names.Next(rayon),
                    i == 0 ? aimak.Point : PointWithin(locator, aimak.Point),
                    residents[i],
                    part)),
            ],
            heads);
    }

    public (IReadOnlyList<VillagePlan> Villages, IReadOnlyList<int> Heads) OfShowcase(DemoUnit aimak, Geometry shape)
    {
        var locator = new IndexedPointInAreaLocator(shape);
        return (
            [
                .. DemoShowcase.Villages.Select((village, i) => new VillagePlan(
                    village.Stem,
                    i == 0 ? aimak.Point : PointWithin(locator, aimak.Point),
                    village.Population,
                    i < DemoShowcase.MergedVillage ? 0 : 1)),
            ],
            [0, DemoShowcase.MergedVillage]);
    }

    private GeoPoint PointWithin(IndexedPointInAreaLocator shape, GeoPoint centre)
    {
        for (var reach = 8.0; reach > 0.5; reach *= 0.85)
        {
            var point = random.Walk(centre, 0.25 * reach, reach).Rounded();
            if (shape.Locate(new Coordinate(point.Lon, point.Lat)) == Location.Interior)
            {
                return point;
            }
        }

        return centre;
    }
}

/// <param name="Part">Which of the aimaks of before it belonged to, from 0.</param>
internal sealed record VillagePlan(string Stem, GeoPoint Point, int Population, int Part)
{
    public DemoVillage Make(DemoUnit aimak, int number, string? formerAimak)
    {
        var code = DemoCode.Village(aimak.Code, number);
        var unit = new DemoUnit(
            code, code, UnitKind.Village, PlaceNames.Village(Stem), aimak.Code, Point, Aimaks.Since, null, Synthetic: true);
        return new DemoVillage(unit, Population, formerAimak);
    }
}
