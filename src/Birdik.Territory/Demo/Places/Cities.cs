using Birdik.Territory.Demo.Land;
using Birdik.Territory.Units;

namespace Birdik.Territory.Demo.Places;

/// <summary>The 33 real cities as municipalities of the demo.</summary>
internal static class Cities
{
    public static IReadOnlyList<DemoMunicipality> Make(
        DemoPlan plan, DemoLand land, IReadOnlyList<int> populations, Remoteness remoteness)
    {
        var rayons = plan.Rayons.ToDictionary(rayon => rayon.Unit.Id);
        var numbers = new Dictionary<string, int>();
        return [.. plan.Cities.Select((city, index) => Make(city, index))];

        DemoMunicipality Make(CityPlan city, int index)
        {
            var unit = city.Unit;
            var rayon = rayons.GetValueOrDefault(unit.ParentId ?? "");
            var number = numbers[unit.ParentId ?? ""] = numbers.GetValueOrDefault(unit.ParentId ?? "") + 1;
            var toRayon = rayon is null ? 0 : remoteness.RoadKm(unit.Centre, rayon.Unit.Centre, city.Altitude);
            var toOblast = remoteness.RoadKmToOblastCentre(unit.Centre, unit.Top, city.Altitude);
            return new DemoMunicipality(
                new DemoUnit(
                    unit.Id, Soate(city, rayon, number), unit.Kind, unit.Name, unit.ParentId, unit.Centre, null, null, Synthetic: false),
                rayon?.Unit.Id,
                unit.Top,
                populations[index],
                DemoLand.Km2(land.Shapes[index]),
                city.Altitude,
                toRayon,
                toOblast,
                Remoteness.Score(toRayon, toOblast, city.Altitude),
                []);
        }
    }

    private static string Soate(CityPlan city, RayonPlan? rayon, int number) => city.Unit.Kind switch
    {
        UnitKind.RepublicanCity => DemoCode.Top(city.Unit.Id),
        _ when rayon is not null => DemoCode.RayonCity(rayon, number),
        _ => DemoCode.OblastCity(city.Unit.Top, number),
    };
}
