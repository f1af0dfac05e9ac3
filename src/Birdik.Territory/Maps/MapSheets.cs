using System.Collections.Concurrent;
using Birdik.Platform.Ids;
using Birdik.Platform.Time;
using Birdik.Territory.Units;

namespace Birdik.Territory.Maps;

/// <summary>Keeps the drawn sheets until the register changes.</summary>
public sealed class MapSheets(TerritorySnapshots snapshots, TimeProvider clock)
{
    private readonly ConcurrentDictionary<(MapLevel Level, Id<Unit>? Within), Lazy<MapSheet>> _sheets = new();
    private (TerritorySnapshot? Snapshot, DateOnly Day) _of;

    /// <summary>The sheet of the country, or of the land within one unit, at a level.</summary>
    public async Task<MapSheet> GetAsync(MapLevel level, Id<Unit>? within, CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        var today = clock.Today();
        if (_of != (snapshot, today))
        {
            _sheets.Clear();
            _of = (snapshot, today);
        }

        return _sheets.GetOrAdd((level, within), key => new Lazy<MapSheet>(() => Draw(snapshot, key.Level, key.Within, today))).Value;
    }

    private static MapSheet Draw(TerritorySnapshot snapshot, MapLevel level, Id<Unit>? within, DateOnly today)
    {
        var kinds = level.Kinds();
        var units = snapshot.Under(within, today);
        if (within is { } id && snapshot.Find(id) is { } self)
        {
            units = units.Prepend(self);
        }

        List<SnapshotUnit> drawn = [.. units.Where(unit => kinds.Contains(unit.Kind))];
        return MapDrawing.Draw(snapshot, drawn, unit => level switch
        {
            MapLevel.Oblast => null,
            MapLevel.Rayon => snapshot.TopOf(unit),
            MapLevel.Municipality => within is null
                ? snapshot.TopOf(unit)
                : snapshot.PathTo(unit.Id).FirstOrDefault(above => above.Kind.Level() == 2) ?? unit,
        });
    }
}
