using Birdik.Platform.Localization;
using Birdik.Territory.Units;

namespace Birdik.Territory.Maps;

/// <summary>The small map on the page of a unit: where it lies among its neighbours.</summary>
public sealed class PlaceMap(TerritorySnapshots snapshots, MapSheets sheets)
{
    /// <summary>Null where neither the unit nor what it lies in has a place on the map.</summary>
    public async Task<MapView?> OfAsync(Unit unit, Words words, CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        var shown = snapshot.Find(unit.Id) ?? (unit.ParentId is { } parent ? snapshot.Find(parent) : null);
        if (shown is null || shown.Kind == UnitKind.Republic)
        {
            return null;
        }

        var top = snapshot.TopOf(shown);
        var (level, within) = shown.Kind.Level() switch
        {
            1 => (MapLevel.Oblast, null),
            2 => (MapLevel.Rayon, null),
            _ => (MapLevel.Municipality, top),
        };
        var sheet = await sheets.GetAsync(level, within?.Id, ct);
        return sheet.Shapes.Any(shape => shape.Unit.Id == shown.Id)
            ? new MapView(sheet, words["Territory.Unit.PlaceOf", ("name", unit.Name)], new Dictionary<string, MapMark>(), shown.Code, Names: false)
            : null;
    }
}
