using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Territory.Demo.Figures;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Demo.Story;

/// <summary>Saves the synthetic series.</summary>
internal sealed class SaveFigures(BirdikDbContext db)
{
    private const string Edition = "demo";
    private const string Source = "Демо: ойдон чыгарылган маалымат / вымышленные данные / synthetic data";

    public async Task<Result<Done>> HandleAsync(DemoCountry country, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        var units = await db.Set<Unit>().ToDictionaryAsync(unit => unit.Code, unit => unit.Id, ct);
        var series = DemoIndicator.All.ToDictionary(indicator => indicator.Code, Series);
        db.AddRange(series.Values);
        var figures = country.Figures.Concat(VillageFigures.Of(country.Municipalities)).ToList();
        db.AddRange(figures.Select(figure => new StatisticValue
        {
            SeriesId = series[figure.Indicator].Id,
            UnitId = units[figure.UnitCode],
            On = new DateOnly(figure.Year, 1, 1),
            Value = figure.Value,
        }));
        change.Record(
            "territory.demo-figures-made", new SourceRef("territory.unit", "KG"), ("figures", figures.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    private static StatisticSeries Series(DemoIndicator indicator) => new()
    {
        Indicator = indicator.Code,
        Name = indicator.Series,
        Edition = Edition,
        Title = indicator.Name,
        Measure = indicator.Unit,
        Source = Source,
        IsSynthetic = true,
        IsAdditive = indicator.IsAdditive,
    };
}
