namespace Birdik.Methods.Text;

/// <summary>Classes of characters for the tokens.</summary>
internal static class TokenSigns
{
    internal static bool IsDigit(char c) => c is >= '0' and <= '9';

    internal static bool IsLetter(char c) => c switch
    {
        >= 'а' and <= 'я' or >= 'А' and <= 'Я' => true,
        < '\u0080' => (uint)((c | 0x20) - 'a') < 26,
        >= '\u0400' and <= '\u0481' or >= '\u048A' and <= '\u052F' => true,
        _ => char.IsLetter(c),
    };

    internal static bool IsUpper(char c) => c is >= 'А' and <= 'Я' || char.IsUpper(c);

    internal static bool IsSuperscript(char c) => c is '¹' or '²' or '³' or '⁰' or (>= '⁴' and <= '⁹');

    /// <summary>Letters, and the marks and superscripts that belong to the letter before.</summary>
    internal static bool IsWordPart(char c) =>
        IsLetter(c) || (c > '\u007F' && (CompositionTable.IsMark(c) || IsSuperscript(c) || c == '\u00AD'));

    internal static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011';

    internal static bool IsDash(char c) => IsHyphen(c) || c is '–' or '—' or '−';

    internal static bool IsSpace(char c) => c is ' ' or '\u00A0' or '\u202F' or '\u2009';

    internal static bool IsApostrophe(char c) => c is '\'' or '’' or 'ʼ';

    /// <summary>The first position from <paramref name="at"/> on that is not a digit.</summary>
    internal static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The first position from <paramref name="at"/> on that is not within a word.</summary>
    internal static int SkipWord(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && IsWordPart(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Skips at most two spaces.</summary>
    internal static int SkipSpaces(ReadOnlySpan<char> text, int at)
    {
        var last = Math.Min(text.Length, at + 2);
        while (at < last && IsSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
