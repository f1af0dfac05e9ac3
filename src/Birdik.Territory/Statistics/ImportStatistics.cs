using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Statistics;

/// <summary>Brings figures of files into their series: all of them, or none when one row is bad.</summary>
/// <param name="IsSynthetic">The figures are made up, for the demo.</param>
public sealed record ImportStatistics(StatisticRecords Records, bool IsSynthetic = false);

/// <summary>Series that are not known yet are made. Importing the same again changes nothing; a figure that differs is corrected.</summary>
public sealed class ImportStatisticsHandler(BirdikDbContext db, UnitRegisterRules rules)
{
    private readonly List<Problem> _problems = [];
    private Dictionary<string, StatisticSeries> _series = [];
    private Dictionary<(Id<StatisticSeries>, Id<Unit>, DateOnly), StatisticValue> _values = [];

    public async Task<Result<UnitImport>> HandleAsync(ImportStatistics command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.RefuseMunicipalityAsync(change, ct) is { } refused)
        {
            return refused;
        }

        _problems.AddRange(command.Records.Problems);
        var units = (await db.Set<Unit>().Select(unit => new { unit.Id, unit.Code, unit.Soate }).ToListAsync(ct))
            .ToDictionary(unit => unit.Soate ?? unit.Code, unit => unit.Id);
        foreach (var unit in await db.Set<Unit>().Select(unit => new { unit.Id, unit.Code }).ToListAsync(ct))
        {
            units.TryAdd(unit.Code, unit.Id);
        }

        await LoadAsync(command.Records, ct);
        var (created, updated, unchanged) = Lay(command, units);
        if (_problems.Count > 0)
        {
            return _problems;
        }

        if (created + updated > 0)
        {
            change.InBulk = true;
            change.Record(
                "territory.statistics-imported",
                new SourceRef("territory.register", "statistics"),
                ("created", created),
                ("updated", updated),
                ("files", string.Join(", ", command.Records.Records.Select(record => Path.GetFileName(record.File)).Distinct())));
            await db.SaveChangesAsync(ct);
        }

        return new UnitImport(command.Records.Read, created, updated, unchanged, []);
    }

    private static string Key(string indicator, string series, string edition) => $"{indicator}/{series}/{edition}";

    private async Task LoadAsync(StatisticRecords records, CancellationToken ct)
    {
        _series = (await db.Set<StatisticSeries>().ToListAsync(ct)).ToDictionary(series => Key(series.Indicator, series.Name, series.Edition));
        var touched = records.Records.Select(record => _series.GetValueOrDefault(Key(record.Indicator, record.Series, record.Edition)))
            .OfType<StatisticSeries>().Select(series => series.Id).Distinct().ToList();
        _values = (await db.Set<StatisticValue>().Where(value => touched.Contains(value.SeriesId)).ToListAsync(ct))
            .ToDictionary(value => (value.SeriesId, value.UnitId, value.On));
    }

    private (int Created, int Updated, int Unchanged) Lay(ImportStatistics command, Dictionary<string, Id<Unit>> units)
    {
        var (created, updated, unchanged) = (0, 0, 0);
        var seen = new HashSet<(Id<StatisticSeries>, Id<Unit>, DateOnly)>();
        foreach (var record in command.Records.Records)
        {
            if (!units.TryGetValue(UnitCode.Soate(record.Unit) ?? record.Unit, out var unit) && !units.TryGetValue(record.Unit, out unit))
            {
                Refuse(record, "territory.unit-unknown", ("value", record.Unit));
                continue;
            }

            var series = SeriesOf(record, command.IsSynthetic);
            var place = (series.Id, unit, record.On);
            if (!seen.Add(place))
            {
                Refuse(record, "territory.figure-repeated");
            }
            else if (!_values.TryGetValue(place, out var known))
            {
                db.Add(new StatisticValue { SeriesId = series.Id, UnitId = unit, On = record.On, Value = record.Value });
                created++;
            }
            else if (known.Value != record.Value)
            {
                known.Value = record.Value;
                updated++;
            }
            else
            {
                unchanged++;
            }
        }

        return (created, updated, unchanged);
    }

    private StatisticSeries SeriesOf(StatisticRecord record, bool synthetic)
    {
        var key = Key(record.Indicator, record.Series, record.Edition);
        if (_series.TryGetValue(key, out var series))
        {
            var measure = series.Measure;
            if (record.Measure.Length > 0 && record.Measure != measure.Ky && record.Measure != measure.Ru && record.Measure != measure.En)
            {
                Refuse(record, "territory.measure-differs", ("value", record.Measure), ("known", measure.Ky));
            }

            return series;
        }

        var plain = string.Join(", ", new[] { record.Indicator, record.Series }.Where(part => part.Length > 0));
        series = new StatisticSeries
        {
            Indicator = record.Indicator,
            Name = record.Series,
            Edition = record.Edition,
            Title = record.Title == new LocalizedText("", "") ? new LocalizedText(plain, plain, plain) : record.Title,
            Measure = new LocalizedText(record.Measure, "", ""),
            Source = record.Source,
            IsSynthetic = synthetic,
            IsAdditive = record.Measure is not ("%" or "пайыз" or "процент" or "percent"),
        };
        db.Add(series);
        _series.Add(key, series);
        return series;
    }

    private void Refuse(StatisticRecord record, string code, params (string Name, object? Value)[] args) =>
        _problems.Add(Problem.Invalid(code, null, args) with { File = record.File, Line = record.Line, Id = record.Unit });
}
