using Birdik.Platform.Localization;

namespace Birdik.Territory.Statistics;

/// <summary>A figure as a file tells it.</summary>
public sealed record StatisticRecord(
    string File, int Line, string Unit, string Indicator, string Series, string Edition, DateOnly On, decimal Value, string Measure, string Source)
{
    /// <summary>The title of the series, where the file gives one.</summary>
    public LocalizedText Title { get; init; } = new("", "");
}
