using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Statistics;

/// <summary>Reads figures of units for pages, the map and other modules.</summary>
public sealed class StatisticFigures(NationalDb db, TerritorySnapshots snapshots, TimeProvider clock)
{
    private const string Population = "population";

    /// <summary>All series, those of the population first.</summary>
    public async Task<IReadOnlyList<SeriesChoice>> SeriesAsync(CancellationToken ct)
    {
        var series = await db.Set<StatisticSeries>()
            .OrderBy(x => x.Indicator == Population ? 0 : 1).ThenBy(x => x.Indicator).ThenBy(x => x.Name).ThenBy(x => x.Edition).ToListAsync(ct);
        return series.ConvertAll(x => new SeriesChoice(
            x.Id, x.Indicator, x.Name, x.Edition, x.Title, x.Measure, x.Source, x.IsSynthetic, x.IsAdditive));
    }

    /// <summary>The days for which a series has figures, the latest first.</summary>
    public async Task<IReadOnlyList<DateOnly>> DaysAsync(Id<StatisticSeries> series, CancellationToken ct) =>
        await db.Set<StatisticValue>().Where(value => value.SeriesId == series)
            .Select(value => value.On).Distinct().OrderByDescending(day => day).Take(500).ToListAsync(ct);

    /// <summary>
    /// The figures of a series on a day by unit. A unit without a figure of its own has the sum of those directly under it, where all
    /// of them have one and the series adds up; such sums are marked.
    /// </summary>
    public async Task<IReadOnlyDictionary<Id<Unit>, StatisticFigure>> OnAsync(SeriesChoice series, DateOnly day, CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        var figures = (await db.Set<StatisticValue>().Where(value => value.SeriesId == series.Id && value.On == day)
            .Select(value => new { value.UnitId, value.Value }).ToListAsync(ct))
            .ToDictionary(value => value.UnitId, value => new StatisticFigure(value.Value, IsSum: false));
        if (series.IsAdditive)
        {
            var today = clock.Today();
            foreach (var top in snapshot.ChildrenOf(null, today).ToList())
            {
                AddUp(snapshot, top, today, figures);
            }
        }

        return figures;
    }

    /// <summary>The latest figure of each series for a unit.</summary>
    public async Task<IReadOnlyList<UnitFigure>> LatestAsync(Id<Unit> unit, CancellationToken ct)
    {
        var values = await ValuesAsync(unit, ct);
        var series = await SeriesAsync(ct);
        return [.. series
            .Where(one => values.Contains(one.Id))
            .Select(one => values[one.Id].MaxBy(value => value.On) is { } latest ? new UnitFigure(one, latest.On, latest.Value) : null)
            .OfType<UnitFigure>()];
    }

    /// <summary>All figures of a unit by series, in the order of time.</summary>
    public async Task<ILookup<Id<StatisticSeries>, StatisticValue>> ValuesAsync(Id<Unit> unit, CancellationToken ct) =>
        (await db.Set<StatisticValue>().Where(value => value.UnitId == unit).OrderBy(value => value.On).ToListAsync(ct))
            .ToLookup(value => value.SeriesId);

    private static StatisticFigure? AddUp(
        TerritorySnapshot snapshot, SnapshotUnit unit, DateOnly today, Dictionary<Id<Unit>, StatisticFigure> figures)
    {
        var parts = snapshot.ChildrenOf(unit.Id, today).Select(child => AddUp(snapshot, child, today, figures)).ToList();
        if (!figures.TryGetValue(unit.Id, out var own) && parts.Count > 0 && parts.TrueForAll(part => part is not null))
        {
            figures.Add(unit.Id, own = new StatisticFigure(parts.Sum(part => part!.Value), IsSum: true));
        }

        return own;
    }
}

/// <param name="IsSum">Added up from the figures of its parts.</param>
public sealed record StatisticFigure(decimal Value, bool IsSum);
