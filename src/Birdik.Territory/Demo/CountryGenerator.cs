using Birdik.Territory.Demo.Figures;
using Birdik.Territory.Demo.Land;
using Birdik.Territory.Demo.People;
using Birdik.Territory.Demo.Places;

namespace Birdik.Territory.Demo;

/// <summary>
/// Makes the demo country: pure, without database, clock or culture, and the same for a seed on every platform. The upper
/// structure (oblasts, rayons, cities) is real; aiyl aimaks, villages, figures and people are synthetic and marked so.
/// </summary>
public static class CountryGenerator
{
    public static DemoCountry Generate(int seed)
    {
        var plan = DemoPlan.Shared;
        var land = DemoLand.Draw(plan, seed);
        int[] aimakRayons = [.. land.Aimaks.Select(aimak => aimak.Rayon)];
        var showcase = Array.FindIndex(aimakRayons, rayon => plan.Rayons[rayon].Unit.Id == DemoShowcase.Rayon);
        var populations = Populations.Draw(plan, aimakRayons, showcase, DemoRandom.For(seed, DemoPart.Populations));
        var reform = new Reform(plan, aimakRayons, showcase, DemoRandom.For(seed, DemoPart.Reform));
        var placeRandom = DemoRandom.For(seed, DemoPart.Villages);
        var remoteness = new Remoteness(plan, placeRandom);
        var names = new PlaceNames(DemoRandom.For(seed, DemoPart.Names));
        var aimaks = new Aimaks(plan, land, names, new Villages(names, placeRandom), reform, remoteness, showcase);

        var cities = Cities.Make(plan, land, populations, remoteness);
        IReadOnlyList<DemoMunicipality> municipalities = [.. cities, .. aimaks.Make(populations)];
        aimaks.TakeInto(cities, placeRandom);
        var shown = municipalities[plan.Cities.Count + showcase];

        return new DemoCountry
        {
            Seed = seed,
            Units = UnitTree.Of(plan, municipalities, aimaks.Former),
            Municipalities = municipalities,
            Neighbours = [.. land.Neighbours.Select(pair => (municipalities[pair.A].Unit.Code, municipalities[pair.B].Unit.Code))],
            Mergers = aimaks.Mergers,
            Shapes = UnitShapes.Of(plan, land, municipalities),
            Waters = land.Outline.Waters,
            Figures = new FigureSeries(DemoRandom.For(seed, DemoPart.Statistics)).Draw(municipalities),
            Tenants = Tenants.Make(plan, municipalities, shown.Unit.Code),
            People = Staff.Make(new PersonNames(DemoRandom.For(seed, DemoPart.People)), DemoRandom.For(seed, DemoPart.People)),
            Showcase = shown,
        };
    }
}
