namespace Birdik.Territory.Units;

/// <summary>The codes of units: the 14 digits of SOATE, the short form KG + the 11 digits after 417, or a code of another register.</summary>
public static class UnitCode
{
    private const int SoateLength = 14;
    private const int ShortLength = 13;
    private const string Country = "417";
    private const string ShortPrefix = "KG";

    /// <summary>The codes of a text in which people part them by blanks, commas or semicolons.</summary>
    public static string[] Split(string text) =>
        text.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static bool IsValid(string code) =>
        code.Length is > 0 and <= Unit.MaxCode
        && char.IsAsciiLetterOrDigit(code[0])
        && code.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');

    /// <summary>The digits of the state classifier that a code stands for, or null when it stands for none.</summary>
    public static string? Soate(string code)
    {
        if (code.Length == SoateLength && code.StartsWith(Country, StringComparison.Ordinal) && code.All(char.IsAsciiDigit))
        {
            return code;
        }

        return code.Length == ShortLength && code.StartsWith(ShortPrefix, StringComparison.Ordinal) && code.AsSpan(2).IndexOfAnyExceptInRange('0', '9') < 0
            ? string.Concat(Country, code.AsSpan(2))
            : null;
    }

    /// <summary>The code itself where it is one of ISO 3166-2 (KG-B), or null.</summary>
    public static string? Iso(string code) =>
        code is ['K', 'G', '-', >= 'A' and <= 'Z'] or ['K', 'G', '-', >= 'A' and <= 'Z', >= 'A' and <= 'Z'] ? code : null;

    /// <summary>
    /// The kind as the classifier's groups tell it: cities of republican rank 11 and 21, rayons 2xx and cities of oblasts 4xx in the
    /// second group, cities of rayons 6xx and aiyl aimaks 8xx in the third; null where they do not tell.
    /// </summary>
    public static UnitKind? KindOf(string soate)
    {
        var (top, middle, lower, last) = (soate[3..5], soate[5..8], soate[8..11], soate[11..14]);
        return (middle[0], lower[0]) switch
        {
            ('0', '0') when middle == "000" && lower == "000" && last == "000" =>
                top is "11" or "21" ? UnitKind.RepublicanCity : UnitKind.Oblast,
            ('2', '0') when lower == "000" && last == "000" => UnitKind.Rayon,
            ('4', '0') when lower == "000" => UnitKind.OblastCity,
            ('2', '4') => UnitKind.OblastCity,
            ('2', '6') => UnitKind.RayonCity,
            ('2' or '4', '8') => last == "000" ? UnitKind.AiylAimak : UnitKind.Village,
            _ => null,
        };
    }
}
