using System.Globalization;

namespace Birdik.Methods.Law.Numbers;

/// <summary>A number of a provision as printed: digits, Roman digits or words, with what an inserted one bears.</summary>
/// <param name="Digits">Arabic digits.</param>
/// <param name="Superscript">What stands above, behind a hyphen or behind a stop, or null.</param>
/// <param name="Hyphen">A hyphen stands between.</param>
/// <param name="Length">How many characters it took; 0 where there was no number.</param>
internal readonly record struct ReadNumber(string Digits, string? Superscript, bool Hyphen, int Length);

/// <summary>Reads numbers of provisions.</summary>
internal static class NumberReader
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private const int MaxDigits = 7;

    /// <summary>Digits with a superscript (28¹), a hyphen (19-1) or a second number in brackets or behind a stop.</summary>
    internal static ReadNumber Arabic(ReadOnlySpan<char> text)
    {
        var end = Digits(text, 0);
        if (end is 0 or > MaxDigits)
        {
            return default;
        }

        var digits = text[..end].ToString();
        if (end < text.Length && Raised.Contains(text[end]))
        {
            var start = end;
            while (end < text.Length && Raised.Contains(text[end]))
            {
                end++;
            }

            return new(digits, Lowered(text[start..end]), false, end);
        }

        return Second(text, digits, end);
    }

    /// <summary>Any of the three ways a division is numbered.</summary>
    internal static ReadNumber Any(ReadOnlySpan<char> text)
    {
        var arabic = Arabic(text);
        if (arabic.Length > 0)
        {
            return arabic;
        }

        var (value, length) = RomanNumerals.Read(text);
        if (length == 0)
        {
            (value, length) = OrdinalWords.Read(text);
        }

        return length == 0 ? default : Second(text, value.ToString(CultureInfo.InvariantCulture), length);
    }

    private static ReadNumber Second(ReadOnlySpan<char> text, string digits, int end)
    {
        if (end + 1 >= text.Length || !(IsHyphen(text[end]) || text[end] == '.') || !char.IsAsciiDigit(text[end + 1]))
        {
            return new(digits, null, false, end);
        }

        var last = Digits(text, end + 1);
        return last - end > 4
            ? new(digits, null, false, end)
            : new(digits, text[(end + 1)..last].ToString(), IsHyphen(text[end]), last);
    }

    internal static bool IsHyphen(char sign) => sign is '-' or '‐' or '‑' or '–' or '−';

    private static int Digits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static string Lowered(ReadOnlySpan<char> raised)
    {
        var lowered = new char[raised.Length];
        for (var i = 0; i < raised.Length; i++)
        {
            lowered[i] = (char)('0' + Raised.IndexOf(raised[i]));
        }

        return new string(lowered);
    }
}
