using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>Takes texts apart the same way for documents and queries: words of letters and digits, document numbers, dates.</summary>
internal static class WordWalk
{
    private const int MostGroups = 6;

    /// <summary>The runs of letters and digits in a piece of text, as folded text has them.</summary>
    public static IEnumerable<Range> Words(string text, int start, int end)
    {
        while (Next(text, ref start, end, out var from))
        {
            yield return from..start;
        }
    }

    /// <summary>Moves on to the end of the next run of letters and digits; false when there is none.</summary>
    public static bool Next(ReadOnlySpan<char> text, ref int at, int end, out int from)
    {
        while (at < end && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        from = at;
        while (at < end && char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at > from;
    }

    /// <summary>The groups of a document number: 01, 12, 45 of № 01-12/45.</summary>
    public static List<string> Groups(string text, TextToken number) =>
        [.. Words(text, number.Start, number.End).Take(MostGroups).Select(word => WordForms.Of(text.AsSpan(word)).Folded)];

    /// <summary>The mark of a document number, whatever signs stand between its groups.</summary>
    public static string NumberMark(IEnumerable<string> groups) => "n_" + string.Join('_', groups);

    /// <summary>The mark of a day.</summary>
    public static string DayMark(DateOnly day) => $"d_{day:yyyyMMdd}";
}
