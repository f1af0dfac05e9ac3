namespace Birdik.Methods.Text;

/// <summary>Tokens that begin with a digit or №: numbers, document numbers, dates.</summary>
internal static class TokenNumbers
{
    private const int LongestNumber = 40;

    internal static TextToken Read(ReadOnlySpan<char> text, int start)
    {
        if (TokenDates.End(text, start) is var date and > 0)
        {
            return new(start, date - start, TokenKind.Date);
        }

        if (TokenWords.Address(text, start) is var address and > 0)
        {
            return new(start, address - start, TokenKind.Email);
        }

        var document = DocumentNumber(text, start, isMarked: false);
        return document > 0
            ? new(start, document - start, TokenKind.DocumentNumber)
            : new(start, Number(text, start) - start, TokenKind.Number);
    }

    /// <summary>№ 01-12/45; a lone № is no token.</summary>
    internal static TextToken ReadAfterSign(ReadOnlySpan<char> text, int start)
    {
        var first = TokenSigns.SkipSpaces(text, start + 1);
        if (first >= text.Length || !(TokenSigns.IsDigit(text[first]) || IsLetterBeforeNumber(text, first)))
        {
            return default;
        }

        return new(start, DocumentNumber(text, first, isMarked: true) - start, TokenKind.DocumentNumber);
    }

    // № К-12, № ПФ-5
    private static bool IsLetterBeforeNumber(ReadOnlySpan<char> text, int at)
    {
        var end = TokenSigns.SkipWord(text, at);
        return end - at is > 0 and <= 3 && end + 1 < text.Length && IsJoint(text[end]) && TokenSigns.IsDigit(text[end + 1]);
    }

    /// <summary>
    /// End of groups of digits (and up to three letters) joined by - / . or \; 0 when an unmarked one has neither a slash
    /// nor three groups nor a leading zero.
    /// </summary>
    private static int DocumentNumber(ReadOnlySpan<char> text, int start, bool isMarked)
    {
        var last = Math.Min(text.Length, start + LongestNumber);
        var at = Group(text, start);
        var groups = 1;
        var isNumber = isMarked;
        while (at + 1 < last && IsJoint(text[at]))
        {
            var next = Group(text, at + 1);
            var hasDigit = TokenSigns.IsDigit(text[at + 1]);
            if (next == at + 1 || (!hasDigit && !(isMarked || isNumber)) || (text[at] == '.' && (!hasDigit || !isMarked)))
            {
                break;
            }

            groups += hasDigit ? 1 : 0;
            isNumber |= hasDigit && (text[at] is '/' or '\\' || groups >= 3 || text[start] == '0');
            at = next;
        }

        return isNumber ? at : 0;
    }

    private static int Group(ReadOnlySpan<char> text, int at)
    {
        var end = TokenSigns.SkipDigits(text, at);
        var letters = TokenSigns.SkipWord(text, end);
        return letters - end <= 3 ? letters : end;
    }

    private static bool IsJoint(char c) => c is '/' or '\\' or '.' || TokenSigns.IsDash(c);

    /// <summary>End of a number: 12, 12,5, 1 000 000, 15¹.</summary>
    private static int Number(ReadOnlySpan<char> text, int start)
    {
        var at = TokenSigns.SkipDigits(text, start);
        while (at - start <= LongestNumber && IsThousands(text, start, at))
        {
            at += 4;
        }

        if (at + 1 < text.Length && text[at] is ',' or '.' && TokenSigns.IsDigit(text[at + 1]))
        {
            at = TokenSigns.SkipDigits(text, at + 1);
        }

        while (at < text.Length && TokenSigns.IsSuperscript(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsThousands(ReadOnlySpan<char> text, int start, int at) =>
        at + 3 < text.Length
        && (at - start <= 3 || TokenSigns.IsSpace(text[at - 4]))
        && TokenSigns.IsSpace(text[at])
        && TokenSigns.SkipDigits(text, at + 1) == at + 4;
}
