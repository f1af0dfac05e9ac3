namespace Birdik.Platform.Search;

/// <summary>What the chips leave over: fields and days.</summary>
public sealed record SearchFilter
{
    public static readonly SearchFilter None = new();

    // A range over more years than this is left to the days alone.
    private const int MostYears = 12;

    public string? Kind { get; init; }

    public int? Year { get; init; }

    public string? SenderClass { get; init; }

    public string? Sphere { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    internal IEnumerable<SearchMatch> Marks()
    {
        if (Kind is { } kind)
        {
            yield return new SearchMatch.Token(DocumentWords.CodeMark('v', kind));
        }

        if (SenderClass is { } sender)
        {
            yield return new SearchMatch.Token(DocumentWords.CodeMark('c', sender));
        }

        if (Sphere is { } sphere)
        {
            yield return new SearchMatch.Token(DocumentWords.CodeMark('h', sphere));
        }

        if (Year is { } year)
        {
            yield return new SearchMatch.Token(DocumentWords.YearMark(year));
        }
        else if (From is { } from && To is { } to && to >= from && to.Year - from.Year < MostYears)
        {
            yield return SearchMatch.OneOf(Enumerable.Range(from.Year, to.Year - from.Year + 1)
                .Select(one => new SearchMatch.Token(DocumentWords.YearMark(one))));
        }
    }
}
