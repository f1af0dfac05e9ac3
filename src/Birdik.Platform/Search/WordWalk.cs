using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>Takes texts apart the same way for documents and queries: words of letters and digits, document numbers, dates.</summary>
internal static class WordWalk
{
    private const int MostGroups = 6;

    /// <summary>The runs of letters and digits in a piece of text, as folded text has them.</summary>
    public static IEnumerable<Range> Words(string text, int start, int end)
    {
        var from = -1;
        for (var at = start; at <= end; at++)
        {
            if (at < end && char.IsLetterOrDigit(text[at]))
            {
                from = from < 0 ? at : from;
            }
            else if (from >= 0)
            {
                yield return from..at;
                from = -1;
            }
        }
    }

    /// <summary>The groups of a document number: 01, 12, 45 of № 01-12/45.</summary>
    public static List<string> Groups(string text, TextToken number) =>
        [.. Words(text, number.Start, number.End).Take(MostGroups).Select(word => WordForms.Of(text.AsSpan(word)).Folded)];

    /// <summary>The mark of a document number, whatever signs stand between its groups.</summary>
    public static string NumberMark(IEnumerable<string> groups) => "n_" + string.Join('_', groups);

    /// <summary>The mark of a day.</summary>
    public static string DayMark(DateOnly day) => $"d_{day:yyyyMMdd}";
}
