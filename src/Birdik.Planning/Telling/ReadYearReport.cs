using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Telling;

/// <summary>The yearly report of an approved document: its measures of the year, money, indicators, and what residents say of it.</summary>
public sealed class ReadYearReport(BirdikDbContext db, TimeProvider clock)
{
    public async Task<YearReport?> OfAsync(Id<PlanningDocument> id, int? year, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { State: DocumentState.Approved or DocumentState.Replaced } document)
        {
            return null;
        }

        var asked = Math.Clamp(year ?? clock.Today().Year, document.FromYear, document.ToYear);
        var (first, last) = (new DateOnly(asked, 1, 1), new DateOnly(asked, 12, 31));
        var measures = await db.Set<Measure>().AsNoTracking().Where(row => row.DocumentId == id && row.From <= last && row.To >= first).ToListAsync(ct);
        var money = await db.Set<Measure>().Where(row => row.DocumentId == id)
            .Join(db.Set<MeasureMoney>().Where(row => row.Year == asked), row => row.Id, sum => sum.MeasureId, (_, sum) => new { sum.MeasureId, sum.Source, sum.Som }).ToListAsync(ct);
        var planned = money.GroupBy(row => row.MeasureId).ToDictionary(group => group.Key, group => group.Sum(row => row.Som));
        var needs = await db.Set<NeedMeasure>()
            .Join(db.Set<Measure>().Where(row => row.DocumentId == id), link => link.MeasureId, row => row.Id, (link, _) => link.NeedId)
            .Join(db.Set<Need>(), need => need, row => row.Id, (_, row) => new { row.Id, row.State, row.Verdict }).Distinct().ToListAsync(ct);
        return new YearReport
        {
            Document = document,
            Year = asked,
            Measures = [.. measures.OrderBy(row => row.Number, OutlineOrder.Instance).Select(row => new ReportedMeasure(row, planned.GetValueOrDefault(row.Id)))],
            Money = [.. money.GroupBy(row => row.Source).OrderBy(group => group.Key).Select(group => (group.Key, group.Sum(row => row.Som)))],
            Indicators = await IndicatorsAsync(id, first, last, ct),
            Needs = needs.Count,
            NeedsDone = needs.Count(row => row.State == NeedState.Done),
            Judged = needs.Count(row => row.Verdict != NeedVerdict.None),
            Solved = needs.Count(row => row.Verdict == NeedVerdict.Solved),
        };
    }

    private async Task<IReadOnlyList<IndicatorState>> IndicatorsAsync(Id<PlanningDocument> id, DateOnly first, DateOnly last, CancellationToken ct)
    {
        var rows = await db.Set<Indicator>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct);
        var values = (await db.Set<Indicator>().Where(row => row.DocumentId == id)
            .Join(db.Set<IndicatorValue>().Where(value => value.On >= first && value.On <= last), row => row.Id, value => value.IndicatorId, (_, value) => value).ToListAsync(ct))
            .ToLookup(value => value.IndicatorId);
        return [.. rows.OrderBy(row => row.Name.Ky, StringComparer.Ordinal).Select(row => new IndicatorState(row, values[row.Id].MaxBy(value => value.On)))];
    }
}

public sealed record YearReport
{
    public required PlanningDocument Document { get; init; }

    public required int Year { get; init; }

    /// <summary>Those whose term touches the year.</summary>
    public required IReadOnlyList<ReportedMeasure> Measures { get; init; }

    /// <summary>Planned for the year, by source.</summary>
    public required IReadOnlyList<(MoneySource Source, decimal Som)> Money { get; init; }

    /// <summary>With their newest values within the year.</summary>
    public required IReadOnlyList<IndicatorState> Indicators { get; init; }

    /// <summary>Needs the document answers.</summary>
    public required int Needs { get; init; }

    public required int NeedsDone { get; init; }

    public required int Judged { get; init; }

    public required int Solved { get; init; }

    public decimal Planned => Measures.Sum(row => row.Planned);

    public decimal Spent => Measures.Sum(row => row.Measure.Spent);

    public int Done => Count(MeasureState.Done);

    public int Count(MeasureState state) => Measures.Count(row => row.Measure.State == state);
}

/// <param name="Planned">Som of the year.</param>
public sealed record ReportedMeasure(Measure Measure, decimal Planned);
