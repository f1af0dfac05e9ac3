using System.Globalization;

namespace Birdik.Platform.Norms;

/// <summary>How values of norms are written and read.</summary>
internal static class NormText
{
    public const string Yes = "yes";
    public const string No = "no";

    public const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The value as it is kept, from what a person or a file wrote (a comma does for a point); null when it does not fit the kind.</summary>
    public static string? Read(NormKind kind, string written)
    {
        var text = written.Trim();
        return kind switch
        {
            NormKind.Number => decimal.TryParse(
                text.Replace(',', '.').Replace(" ", "").Replace("\u202F", "").Replace("\u00A0", ""), Style, CultureInfo.InvariantCulture, out var number)
                ? number.ToString(CultureInfo.InvariantCulture)
                : null,
            NormKind.Flag => text is Yes or No ? text : null,
            NormKind.Text => text.Length is > 0 and <= Norm.MaxValue ? text : null,
        };
    }
}
