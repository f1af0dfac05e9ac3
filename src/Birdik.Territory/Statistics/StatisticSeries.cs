using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Statistics;

/// <summary>
/// One series of figures of one source: what is counted (<see cref="Indicator"/>), by which count (<see cref="Name"/>) and in which
/// edition. Two series are never joined: census and resident population are two lines and two tables.
/// </summary>
public sealed class StatisticSeries : ReferenceEntity<StatisticSeries>
{
    public const int MaxCode = 60;
    public const int MaxSource = 300;

    /// <summary>What is counted: <c>population</c>, <c>area</c>.</summary>
    public required string Indicator { get; init; }

    /// <summary>By which count: <c>census</c>, <c>resident</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Which edition of the source, where its editions differ.</summary>
    public required string Edition { get; init; }

    /// <summary>The title shown: «Туруктуу калк».</summary>
    public required LocalizedText Title { get; set; }

    /// <summary>The unit of measure: «адам», «км²».</summary>
    public required LocalizedText Measure { get; set; }

    public required string Source { get; set; }

    /// <summary>Made up for the demo country.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Whether figures of parts add up to the figure of the whole (people do, percentages do not).</summary>
    public bool IsAdditive { get; init; } = true;
}
