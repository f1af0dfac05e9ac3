using System.Text;
using System.Text.RegularExpressions;

namespace Birdik.Powers.Functions;

/// <summary>From a provision as it is cited to its address in the act: <c>13(2)</c> is <c>art_13__para_2</c>, <c>28³</c> is <c>art_28-3</c>.</summary>
public static partial class BasisAddress
{
    private const string Superscripts = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>The addresses that may hold it, the deepest first: the part, then its article. None for the act as a whole.</summary>
    public static IReadOnlyList<string> Of(string provision)
    {
        var cited = Citation().Match(Plain(provision));
        if (!cited.Success)
        {
            return [];
        }

        var article = $"art_{cited.Groups["article"].Value}";
        return cited.Groups["part"].Success ? [$"{article}__para_{cited.Groups["part"].Value}", article] : [article];
    }

    /// <summary>Superscript digits after a hyphen.</summary>
    private static string Plain(string provision)
    {
        var plain = new StringBuilder();
        foreach (var letter in provision)
        {
            var digit = Superscripts.IndexOf(letter, StringComparison.Ordinal);
            if (digit < 0)
            {
                plain.Append(letter);
                continue;
            }

            if (plain.Length > 0 && char.IsAsciiDigit(plain[^1]) && !plain.ToString().Contains('-', StringComparison.Ordinal))
            {
                plain.Append('-');
            }

            plain.Append(digit);
        }

        return plain.ToString();
    }

    [GeneratedRegex(@"^(?<article>\d+(-\d+)?)(\((?<part>\d+(-\d+)?)\))?")]
    private static partial Regex Citation();
}
