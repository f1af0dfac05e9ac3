using Birdik.Methods.Law.Structure;

namespace Birdik.Methods.Law.Citations;

/// <summary>Turns levels with lists of numbers into the provisions meant.</summary>
internal static class CitationTargets
{
    private const int MostTargets = 200;

    /// <remarks>Where an inner level stands before a list of articles («частью 1 статьи 183, 195»), it belongs to the first alone.</remarks>
    internal static List<CitationTarget> Of(IReadOnlyList<CitationLevel> levels)
    {
        var targets = new List<CitationTarget> { new(null, IsThisArticle: !levels.Any(level => level.Unit >= CitationUnit.Article && level.Numbers.Count > 0)) };
        var article = levels.FirstOrDefault(level => level.Unit == CitationUnit.Article);
        foreach (var level in levels.Where(level => level.Numbers.Count > 0 && level != article).OrderByDescending(level => level.Unit))
        {
            targets = [.. targets.SelectMany(target => level.Numbers.SelectMany(Each).Select(number => With(target, level.Unit, number))).Take(MostTargets)];
        }

        if (article is null || article.Numbers.Count == 0)
        {
            return targets;
        }

        var first = article.Numbers[0];
        return
        [
            .. targets.Select(target => WithArticle(target, first)),
            .. article.Numbers.Skip(1).Take(MostTargets).Select(number => WithArticle(new(null), number)),
        ];
    }

    private static CitationTarget WithArticle(CitationTarget target, CitationNumber number) => target with
    {
        Article = new(number.Value, number.Suffix),
        ArticleTo = number.To is null ? null : new ProvisionNumber(number.To, number.ToSuffix),
        IsThisArticle = false,
    };

    private static CitationTarget With(CitationTarget target, CitationUnit unit, string number) => unit switch
    {
        CitationUnit.Paragraph => target with { Paragraph = number },
        CitationUnit.Subpoint => target with { Subpoint = number },
        CitationUnit.Point => char.IsLetter(number[0]) ? target with { Subpoint = number } : target with { Point = number },
        CitationUnit.Part => target with { Part = number },
        CitationUnit.Chapter => target with { Chapter = number, IsThisArticle = false },
        CitationUnit.Section => target with { Section = number, IsThisArticle = false },
        CitationUnit.Article => target,
    };

    private static IEnumerable<string> Each(CitationNumber number) =>
        number.To is { } to && int.TryParse(number.Value, out var first) && int.TryParse(to, out var last) && last > first
            ? Enumerable.Range(first, Math.Min(last - first + 1, MostTargets)).Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))
            : [number.ToString()];
}
