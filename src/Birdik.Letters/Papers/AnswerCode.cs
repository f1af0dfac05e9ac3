using System.Globalization;
using Birdik.Letters.Outgoing;

namespace Birdik.Letters.Papers;

/// <summary>
/// The code of an answer as it is printed and typed: the office's number and the first 48 bits of the letter's code, as <c>12-3f2a-91bc-77d0</c>.
/// </summary>
public static class AnswerCode
{
    private const int Signs = 12;
    private const int Group = 4;

    public static string Of(OutgoingLetter letter) => string.Create(
        CultureInfo.InvariantCulture, $"{letter.TenantId}-{letter.Code[..Group]}-{letter.Code[Group..(2 * Group)]}-{letter.Code[(2 * Group)..Signs]}");

    /// <summary>Reads what was typed, however it is spaced; null where it is no such code.</summary>
    public static (int Office, string Beginning)? Read(string? typed)
    {
        var text = (typed ?? "").Trim();
        var cut = text.IndexOfAny(['-', '–', ' ']);
        if (cut <= 0 || text.Length > 60 || !int.TryParse(text[..cut], NumberStyles.None, CultureInfo.InvariantCulture, out var office))
        {
            return null;
        }

        var code = string.Concat(text[cut..].Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return code.Length == Signs && code.All(char.IsAsciiHexDigitLower) ? (office, code) : null;
    }
}
