using System.Text;

namespace Birdik.Methods.Planning.Similarity;

/// <summary>Sees through copies in which only numbers were changed.</summary>
public static class NumberMask
{
    /// <summary>The sign that stands for every number.</summary>
    public const char Sign = '0';

    /// <summary>
    /// Each number (digits, with single spaces, points or commas between groups of digits) becomes one <see cref="Sign"/>:
    /// «2025-жылы 1 250 000 сом» and «2026-жылы 980 000,5 сом» both give «0-жылы 0 сом».
    /// </summary>
    /// <remarks>Two texts whose masks are equal and which are not equal themselves differ in numbers only. Linear.</remarks>
    public static string Mask(string text)
    {
        var masked = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsDigit(text[at]))
            {
                masked.Append(text[at]);
                continue;
            }

            masked.Append(Sign);
            while (at + 1 < text.Length && (char.IsDigit(text[at + 1]) || JoinsDigits(text, at + 1)))
            {
                at++;
            }
        }

        return masked.ToString();
    }

    private static bool JoinsDigits(string text, int at) =>
        text[at] is ' ' or '\u00A0' or '\u202F' or '.' or ',' && at + 1 < text.Length && char.IsDigit(text[at + 1]);
}
