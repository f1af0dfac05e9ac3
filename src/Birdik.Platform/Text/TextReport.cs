using Birdik.Methods.Text;

namespace Birdik.Platform.Text;

/// <summary>What the text commands write about a text.</summary>
internal static class TextReport
{
    /// <summary>
    /// A stem for each line, an empty line for an empty one. A line that is not one word comes back in lower case. Without
    /// a language each word is taken for what it looks like, Kyrgyz on a tie.
    /// </summary>
    public static void Stem(string text, TextLanguage? language, TextWriter into)
    {
        foreach (var line in Lines(text))
        {
            var word = CanonicalComposition.Compose(line).ToLowerInvariant();
            into.Write(IsWord(word) ? StemWord(word, language) : word);
            into.Write('\n');
        }
    }

    public static void Normalize(string text, TextWriter into) => into.Write(TextNormalization.Normalize(text));

    /// <summary>ky, ru or other for each line.</summary>
    public static void Language(string text, TextWriter into)
    {
        foreach (var line in Lines(text))
        {
            into.Write(Name(TextLanguages.OfText(CanonicalComposition.Compose(line))));
            into.Write('\n');
        }
    }

    /// <summary>The keys of the name on each line, a space between them.</summary>
    public static void NameKeys(string text, TextWriter into)
    {
        foreach (var line in Lines(text))
        {
            into.Write(string.Join(' ', Birdik.Methods.Text.NameKeys.Of(line)));
            into.Write('\n');
        }
    }

    public static IReadOnlyList<TokenRow> Tokens(string text) =>
        [.. TextTokens.List(text).Select(token => new TokenRow(token.In(text).ToString(), token.Start, token.Length, token.Kind))];

    /// <summary>A token a line: start, length, kind and text between tabs.</summary>
    public static void WriteTokens(string text, TextWriter into)
    {
        foreach (var token in Tokens(text))
        {
            into.Write(string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"{token.Start}\t{token.Length}\t{token.Kind}\t{token.Text}\n"));
        }
    }

    private static string StemWord(string word, TextLanguage? language) =>
        language is { } known ? TextStemmer.Stem(word, known) : TextStemmer.Stem(word);

    private static bool IsWord(string line)
    {
        foreach (var c in line)
        {
            if (!char.IsLetterOrDigit(c) && !char.IsSurrogate(c) && c is not ('-' or '\'' or '’')
                && char.GetUnicodeCategory(c) is not (System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.OtherNumber))
            {
                return false;
            }
        }

        return line.Length > 0;
    }

    private static string Name(TextLanguage language) => language switch
    {
        TextLanguage.Ky => "ky",
        TextLanguage.Ru => "ru",
        TextLanguage.Other => "other",
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    // The last line break closes the last line and begins none.
    private static IEnumerable<string> Lines(string text)
    {
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            yield return text[start..end].Replace("\r", "", StringComparison.Ordinal);
            start = end + 1;
        }
    }
}

/// <summary>A token in the answer of <c>birdik text tokens</c>; positions count UTF-16 units.</summary>
internal sealed record TokenRow(string Text, int Start, int Length, TokenKind Kind);
