namespace Birdik.Methods.Text;

/// <summary>Tokens that begin with a letter: words, abbreviations, e-mail addresses.</summary>
internal static class TokenWords
{
    private const int LongestUnlisted = 4;
    private const int KnownWord = 50;
    private const int LongestAddress = 254;

    internal static TextToken Read(ReadOnlySpan<char> text, int start)
    {
        var first = TokenSigns.SkipWord(text, start + 1);
        if (first < text.Length && text[first] is '@' or '.' or '_' or '+' or '-' or (>= '0' and <= '9')
            && Address(text, start) is var address and > 0)
        {
            return new(start, address - start, TokenKind.Email);
        }

        if (Abbreviations.Dotted(text, start, first) is var dotted and > 0)
        {
            return new(start, dotted - start, TokenKind.Abbreviation);
        }

        var end = EndOfCompound(text, first);
        return new(start, end - start, end == first && IsInitials(text, start, end)
            ? TokenKind.Abbreviation
            : TokenKind.Word);
    }

    /// <summary>End of an e-mail address that begins here, or 0.</summary>
    internal static int Address(ReadOnlySpan<char> text, int start)
    {
        var at = start;
        var last = Math.Min(text.Length, start + LongestAddress);
        while (at < last && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '_' or '%' or '+' or '-'))
        {
            at++;
        }

        if (at == start || at >= last || text[at] != '@')
        {
            return 0;
        }

        var end = 0;
        var dots = 0;
        for (at++; at < last && (char.IsAsciiLetterOrDigit(text[at]) || text[at] is '.' or '-'); at++)
        {
            dots += text[at] == '.' ? 1 : 0;
            end = char.IsAsciiLetterOrDigit(text[at]) && dots > 0 ? at + 1 : end;
        }

        return end;
    }

    // жалал-абад, ча'лма, covid-19, but not the hyphen of "бар -"
    private static int EndOfCompound(ReadOnlySpan<char> text, int at)
    {
        while (at + 1 < text.Length)
        {
            var next = text[at + 1];
            if (TokenSigns.IsHyphen(text[at]) && TokenSigns.IsDigit(next))
            {
                at = TokenSigns.SkipDigits(text, at + 2);
            }
            else if ((TokenSigns.IsHyphen(text[at]) || TokenSigns.IsApostrophe(text[at])) && TokenSigns.IsLetter(next))
            {
                at = TokenSigns.SkipWord(text, at + 2);
            }
            else
            {
                return at;
            }
        }

        return at;
    }

    /// <summary>Capitals only, in a surrounding that is not all capitals: КР, ЖӨБ.</summary>
    private static bool IsInitials(ReadOnlySpan<char> text, int start, int end)
    {
        if (end - start < 2 || !IsCapitals(text[start..end]))
        {
            return false;
        }

        return Abbreviations.IsKnown(text[start..end])
            || (end - start <= LongestUnlisted
                && !IsAmongCapitals(text, start, end)
                && KyrgyzStemmer.Strangeness(text[start..end]) > KnownWord);
    }

    private static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (!TokenSigns.IsUpper(c))
            {
                return false;
            }
        }

        return true;
    }

    // A heading: АЙЫЛ ӨКМӨТҮНҮН ТОКТОМУ. A neighbour longer than an abbreviation and all capitals tells it.
    private static bool IsAmongCapitals(ReadOnlySpan<char> text, int start, int end)
    {
        var next = end;
        while (next < text.Length && text[next] != '\n' && !TokenSigns.IsLetter(text[next]))
        {
            next++;
        }

        var afterNext = TokenSigns.SkipWord(text, next);
        if (afterNext - next > 3 && IsCapitals(text[next..afterNext]))
        {
            return true;
        }

        var before = start;
        while (before > 0 && text[before - 1] != '\n' && !TokenSigns.IsLetter(text[before - 1]))
        {
            before--;
        }

        var beforeStart = before;
        while (beforeStart > 0 && TokenSigns.IsLetter(text[beforeStart - 1]))
        {
            beforeStart--;
        }

        return before - beforeStart > 3 && IsCapitals(text[beforeStart..before]);
    }
}
