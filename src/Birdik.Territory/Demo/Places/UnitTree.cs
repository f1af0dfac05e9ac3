using Birdik.Territory.Units;

namespace Birdik.Territory.Demo.Places;

/// <summary>All units in one list, parents before children.</summary>
internal static class UnitTree
{
    public static IReadOnlyList<DemoUnit> Of(
        DemoPlan plan, IReadOnlyList<DemoMunicipality> municipalities, IReadOnlyList<DemoUnit> former)
    {
        var rayons = plan.Rayons.ToDictionary(rayon => rayon.Unit.Id);
        var made = municipalities.ToDictionary(municipality => municipality.Unit.Code, municipality => municipality.Unit);
        return
        [
            .. plan.Upper.Select(unit => made.TryGetValue(unit.Id, out var city) ? city : Upper(unit, rayons)),
            .. municipalities.Select(municipality => municipality.Unit).Where(unit => unit.Kind == UnitKind.AiylAimak),
            .. former,
            .. municipalities.SelectMany(municipality => municipality.Villages).Select(village => village.Unit),
        ];
    }

    private static DemoUnit Upper(UpperUnit unit, Dictionary<string, RayonPlan> rayons)
    {
        var soate = unit.Kind switch
        {
            UnitKind.Republic => null,
            UnitKind.Rayon => DemoCode.Rayon(rayons[unit.Id]),
            _ => DemoCode.Top(unit.Id),
        };
        return new DemoUnit(unit.Id, soate, unit.Kind, unit.Name, unit.ParentId, unit.Centre, null, null, Synthetic: false);
    }
}
