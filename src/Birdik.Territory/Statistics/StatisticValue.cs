using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Territory.Units;

namespace Birdik.Territory.Statistics;

/// <summary>A figure of a series for a unit on a day.</summary>
public sealed class StatisticValue : ReferenceEntity<StatisticValue>
{
    public required Id<StatisticSeries> SeriesId { get; init; }

    public required Id<Unit> UnitId { get; init; }

    /// <summary>The day for which it holds; 1 January where the source gives only the year.</summary>
    public required DateOnly On { get; init; }

    public required decimal Value { get; set; }
}
