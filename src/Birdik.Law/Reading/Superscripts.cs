namespace Birdik.Law.Reading;

/// <summary>Digits printed above the line.</summary>
internal static class Superscripts
{
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>Digits alone become raised digits; anything else stays.</summary>
    public static string Raise(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 0 && trimmed.All(char.IsAsciiDigit) ? string.Concat(trimmed.Select(digit => Raised[digit - '0'])) : text;
    }
}
