using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.IO;

namespace Birdik.Territory.Units;

/// <summary>Gives the snapshot of the territory, read anew only when the register has changed.</summary>
public sealed class TerritorySnapshots(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private readonly SemaphoreSlim _reading = new(1, 1);
    private TerritorySnapshot? _last;

    public async Task<TerritorySnapshot> GetAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        var version = await new TableMarks(db).Of<Unit>().Of<UnitShape>().ReadAsync(ct);
        if (Volatile.Read(ref _last) is { } last && last.Version == version)
        {
            return last;
        }

        await _reading.WaitAsync(ct);
        try
        {
            if (_last?.Version != version)
            {
                Volatile.Write(ref _last, await ReadAsync(db, version, ct));
            }

            return _last!;
        }
        finally
        {
            _reading.Release();
        }
    }

    public void Dispose() => _reading.Dispose();

    private async Task<TerritorySnapshot> ReadAsync(NationalDb db, string version, CancellationToken ct)
    {
        var reader = new WKBReader();
        var today = clock.Today();
        var villages = await db.Set<Unit>()
            .Where(unit => unit.Kind == UnitKind.Village && unit.ParentId != null && (unit.To == null || unit.To >= today))
            .GroupBy(unit => unit.ParentId)
            .Select(group => new { Parent = group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Parent!.Value, group => group.Count, ct);
        var shapes = await db.Set<UnitShape>().ToDictionaryAsync(shape => shape.UnitId, shape => shape.Wkb, ct);
        var units = await db.Set<Unit>().Where(unit => unit.Kind != UnitKind.Village).ToListAsync(ct);
        var waters = await db.Set<MapWater>().OrderBy(water => water.Code).ToListAsync(ct);
        return new TerritorySnapshot(
            version,
            units.Select(unit => Of(unit) with
            {
                Shape = shapes.TryGetValue(unit.Id, out var wkb) ? reader.Read(wkb) : null,
                Villages = villages.GetValueOrDefault(unit.Id),
            }),
            [.. waters.Select(water => new SnapshotWater(water.Code, water.Name, reader.Read(water.Wkb)))]);
    }

    private static SnapshotUnit Of(Unit unit) => new(
        unit.Id, unit.Code, unit.Kind, unit.ParentId, unit.Name, unit.SortKey, unit.From, unit.To, unit.Latitude, unit.Longitude);
}
