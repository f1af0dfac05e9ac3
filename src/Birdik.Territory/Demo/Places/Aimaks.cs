using Birdik.Territory.Demo.Land;
using Birdik.Territory.Units;

namespace Birdik.Territory.Demo.Places;

/// <summary>Makes the synthetic aiyl aimaks with their villages, and those of before the reform.</summary>
internal sealed class Aimaks(
    DemoPlan plan, DemoLand land, PlaceNames names, Villages villages, Reform reform, Remoteness remoteness, int showcase)
{
    /// <summary>The day of the law on territorial structure: what the reform did not touch is there since then.</summary>
    public static readonly DateOnly Since = new(2008, 4, 25);

    private readonly int[] _numbers = new int[plan.Rayons.Count];
    private readonly int[] _formerNumbers = new int[plan.Rayons.Count];
    private readonly List<DemoUnit> _former = [];
    private readonly List<DemoMerger> _mergers = [];

    public IReadOnlyList<DemoUnit> Former => _former;

    public IReadOnlyList<DemoMerger> Mergers => _mergers;

    public IReadOnlyList<DemoMunicipality> Make(IReadOnlyList<int> populations)
    {
        names.Take(DemoShowcase.Rayon, DemoShowcase.Stem);
        foreach (var (stem, _) in DemoShowcase.Villages)
        {
            names.Take(DemoShowcase.Rayon, stem);
        }

        return [.. land.Aimaks.Select((aimak, index) => Make(aimak, index, populations[plan.Cities.Count + index]))];
    }

    /// <summary>The aimaks about a growing city that went into it.</summary>
    public void TakeInto(IReadOnlyList<DemoMunicipality> cities, DemoRandom random)
    {
        for (var i = 0; i < plan.Cities.Count; i++)
        {
            var city = plan.Cities[i];
            for (var taken = 0; taken < city.TookIn; taken++)
            {
                var rayon = RayonIndex(city.FromRayon);
                var point = random.Walk(city.Unit.Centre, 0.4 * city.RadiusKm, 0.9 * city.RadiusKm).Rounded();
                Dissolve(rayon, names.Next(city.FromRayon), point, cities[i].Unit.Code);
            }
        }
    }

    private DemoMunicipality Make(AimakPoint place, int index, int population)
    {
        var rayon = plan.Rayons[place.Rayon];
        var stem = index == showcase ? DemoShowcase.Stem : names.Next(rayon.Unit.Id);
        var changed = reform.Predecessors[index] > 1;
        var code = DemoCode.Aimak(rayon, ++_numbers[place.Rayon]);
        var altitude = remoteness.Altitude(place.ValleyAltitude);
        var toRayon = remoteness.RoadKm(place.Point, rayon.Unit.Centre, altitude);
        var toOblast = remoteness.RoadKmToOblastCentre(place.Point, rayon.Unit.Top, altitude);
        var unit = new DemoUnit(
            code,
            code,
            UnitKind.AiylAimak,
            PlaceNames.Aimak(stem),
            rayon.Unit.Id,
            place.Point,
            changed ? reform.DayIn(place.Rayon) : Since,
            null,
            Synthetic: true);
        var shape = land.Shapes[plan.Cities.Count + index];
        var (plans, heads) = index == showcase
            ? villages.OfShowcase(unit, shape)
            : villages.Draw(unit, stem, rayon.Unit.Id, population, reform.Predecessors[index], shape);
        var formerCodes = changed
            ? heads.Select(head => Dissolve(place.Rayon, plans[head].Stem, plans[head].Point, code)).ToArray()
            : [];
        return new DemoMunicipality(
            unit,
            rayon.Unit.Id,
            rayon.Unit.Top,
            population,
            DemoLand.Km2(shape),
            altitude,
            toRayon,
            toOblast,
            Remoteness.Score(toRayon, toOblast, altitude),
            [.. plans.Select((village, i) => village.Make(unit, i + 1, formerCodes.Length > 0 ? formerCodes[village.Part] : null))]);
    }

    private string Dissolve(int rayon, string stem, GeoPoint point, string successor)
    {
        var code = DemoCode.FormerAimak(plan.Rayons[rayon], ++_formerNumbers[rayon]);
        var on = reform.DayIn(rayon);
        _former.Add(new DemoUnit(
            code,
            code,
            UnitKind.AiylAimak,
            PlaceNames.Aimak(stem),
            plan.Rayons[rayon].Unit.Id,
            point,
            Since,
            on.AddDays(-1),
            Synthetic: true));
        _mergers.Add(new DemoMerger(code, successor, on, reform.ActIn(rayon)));
        return code;
    }

    private int RayonIndex(string id) => plan.Rayons.TakeWhile(rayon => rayon.Unit.Id != id).Count();
}
