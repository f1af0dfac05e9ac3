using Birdik.Territory.Demo.Land;
using Birdik.Territory.Units;
using NetTopologySuite.Geometries;

namespace Birdik.Territory.Demo.Places;

/// <summary>The shapes of all units from municipality to republic: each the union of those within it.</summary>
internal static class UnitShapes
{
    public static IReadOnlyDictionary<string, Geometry> Of(
        DemoPlan plan, DemoLand land, IReadOnlyList<DemoMunicipality> municipalities)
    {
        var shapes = new Dictionary<string, Geometry>();
        for (var i = 0; i < municipalities.Count; i++)
        {
            shapes[municipalities[i].Unit.Code] = land.Shapes[i];
        }

        foreach (var rayon in plan.Rayons)
        {
            shapes[rayon.Unit.Id] = DemoLand.Joined(
                municipalities.Where(x => x.RayonCode == rayon.Unit.Id).Select(x => shapes[x.Unit.Code]));
        }

        foreach (var oblast in plan.Upper.Where(unit => unit.Kind == UnitKind.Oblast))
        {
            shapes[oblast.Id] = DemoLand.Joined(
                plan.Upper.Where(unit => unit.ParentId == oblast.Id).Select(unit => shapes[unit.Id]));
        }

        var republic = plan.Upper.Single(unit => unit.Kind == UnitKind.Republic);
        shapes[republic.Id] = DemoLand.Joined(
            plan.Upper.Where(unit => unit.ParentId == republic.Id).Select(unit => shapes[unit.Id]));
        return shapes;
    }
}
