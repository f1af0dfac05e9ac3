using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Territory.Statistics;

/// <summary>A series as lists offer it.</summary>
public sealed record SeriesChoice(
    Id<StatisticSeries> Id,
    string Indicator,
    string Name,
    string Edition,
    LocalizedText Title,
    LocalizedText Measure,
    string Source,
    bool IsSynthetic,
    bool IsAdditive)
{
    /// <summary>Names the series in addresses: <c>population.resident</c>.</summary>
    public string Key => string.Join('.', new[] { Indicator, Name, Edition }.Where(part => part.Length > 0));

    /// <summary>The title, with the edition where there is one.</summary>
    public string TitleIn(Language language) => Edition.Length == 0 || IsSynthetic ? Title.In(language) : $"{Title.In(language)} ({Edition})";
}
