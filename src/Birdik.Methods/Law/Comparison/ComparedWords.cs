using System.Buffers;

namespace Birdik.Methods.Law.Comparison;

/// <summary>What counts as a word, and as the same word, when editions are compared.</summary>
internal static class ComparedWords
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("-–—.,;:()«»\"“”„'*•№");

    internal static List<string> Of(string text)
    {
        var words = new List<string>();
        foreach (var range in text.AsSpan().SplitAny(' ', '\n', '\r', '\t', '\u00a0'))
        {
            var word = text[range];
            if (word.AsSpan().IndexOfAnyExcept(Signs) >= 0)
            {
                words.Add(word);
            }
        }

        return words;
    }

    /// <summary>Letters and digits alone: «Кодекса,» is «кодекса», 233-1 is 2331.</summary>
    internal static string Key(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
