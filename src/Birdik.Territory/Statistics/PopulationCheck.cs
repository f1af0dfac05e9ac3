using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Statistics;

/// <summary>
/// Whether the residents of the villages add up to those of their aimak, within the tolerance that is a norm. Each series is checked by
/// itself, on the latest day for which the aimak and every village in it have a figure.
/// </summary>
public sealed class PopulationCheck(NationalDb db, StatisticFigures figures, NormRegister norms, TimeProvider clock)
{
    private const string Indicator = "population";

    /// <param name="aimak">One aimak, or null for all in force.</param>
    /// <param name="ct">Ends the work.</param>
    public async Task<Result<PopulationCheckResult>> OfAsync(Id<Unit>? aimak, CancellationToken ct)
    {
        var tolerance = await norms.ValueOnAsync(TerritoryNorms.PopulationSumTolerance.Code, clock.Today(), ct);
        if (!tolerance.TryGet(out var norm))
        {
            return Result<PopulationCheckResult>.Refused(tolerance.Problems);
        }

        var aimaks = await db.Set<Unit>()
            .Where(unit => unit.Kind == UnitKind.AiylAimak && unit.To == null && (aimak == null || unit.Id == aimak))
            .Select(unit => new { unit.Id, Name = new UnitName(unit.Code, unit.Name) })
            .ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        var villages = (await db.Set<Unit>()
            .Where(unit => unit.Kind == UnitKind.Village && unit.To == null && unit.ParentId != null && (aimak == null || unit.ParentId == aimak))
            .Select(unit => new { unit.Id, Parent = unit.ParentId!.Value })
            .ToListAsync(ct)).ToLookup(unit => unit.Parent, unit => unit.Id);
        var sums = new List<PopulationFinding>();
        foreach (var series in (await figures.SeriesAsync(ct)).Where(one => one.Indicator == Indicator && one.IsAdditive))
        {
            var values = await ValuesAsync(series, aimak, ct);
            sums.AddRange(aimaks.Select(one => Latest(one.Key, one.Value, series, [.. villages[one.Key]], values)).OfType<PopulationFinding>());
        }

        return new PopulationCheckResult(
            sums.DistinctBy(sum => sum.Unit.Code).Count(),
            [.. sums.Where(sum => Math.Abs(sum.Difference) * 100 > sum.Whole * norm.Number).OrderByDescending(sum => sum.Percent)],
            norm);
    }

    /// <summary>The figures of a series by day, the latest first.</summary>
    private async Task<IReadOnlyList<(DateOnly On, Dictionary<Id<Unit>, decimal> Values)>> ValuesAsync(
        SeriesChoice series, Id<Unit>? aimak, CancellationToken ct)
    {
        var values = await (
            from value in db.Set<StatisticValue>()
            join unit in db.Set<Unit>() on value.UnitId equals unit.Id
            where value.SeriesId == series.Id && unit.To == null
                && (unit.Kind == UnitKind.AiylAimak || unit.Kind == UnitKind.Village)
                && (aimak == null || unit.Id == aimak || unit.ParentId == aimak)
            select new { value.UnitId, value.On, value.Value }).ToListAsync(ct);
        return [.. values.GroupBy(value => value.On).OrderByDescending(day => day.Key)
            .Select(day => (day.Key, day.ToDictionary(value => value.UnitId, value => value.Value)))];
    }

    private static PopulationFinding? Latest(
        Id<Unit> aimak,
        UnitName name,
        SeriesChoice series,
        IReadOnlyList<Id<Unit>> villages,
        IReadOnlyList<(DateOnly On, Dictionary<Id<Unit>, decimal> Values)> days)
    {
        foreach (var (on, values) in days)
        {
            if (villages.Count > 0 && values.TryGetValue(aimak, out var whole) && villages.All(values.ContainsKey))
            {
                return new PopulationFinding(name, series, on, whole, villages.Sum(village => values[village]), villages.Count);
            }
        }

        return null;
    }
}
