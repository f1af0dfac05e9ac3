using System.Text;
using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>
/// Text as the index keeps it: folded words between single spaces, nothing but letters and digits, so that no database's own idea of
/// words, and no operator of its query language, has a say.
/// </summary>
public static class SearchWords
{
    public const int MaxText = 200_000;
    public const int MaxWord = 60;
    public const int MaxAsked = 12;

    /// <summary>The words of a text in their order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var folded = TextFolding.Fold(text.Length > MaxText ? text[..MaxText] : text);
        var start = -1;
        for (var at = 0; at <= folded.Length; at++)
        {
            if (at < folded.Length && char.IsLetterOrDigit(folded[at]))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                yield return folded.Substring(start, Math.Min(at - start, MaxWord));
                start = -1;
            }
        }
    }

    /// <summary>The words as one column, cut at a whole word.</summary>
    public static string Join(int maxLength, params ReadOnlySpan<string> texts)
    {
        var column = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var word in Of(text))
            {
                if (column.Length + word.Length + 1 > maxLength)
                {
                    return column.ToString();
                }

                column.Append(column.Length == 0 ? "" : " ").Append(word);
            }
        }

        return column.ToString();
    }

    /// <summary>What was asked, as words: all must be found, the last one may be only begun.</summary>
    public static IReadOnlyList<string> Asked(string text) => [.. Of(text).Take(MaxAsked)];
}
