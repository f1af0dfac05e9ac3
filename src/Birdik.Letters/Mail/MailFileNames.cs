using System.Globalization;
using System.Text;
using MimeKit;

namespace Birdik.Letters.Mail;

/// <summary>Names of attached files without folders, without signs that cannot be seen, and not too long.</summary>
internal static class MailFileNames
{
    private const int MaxName = 200;

    public static string? Bare(string? written)
    {
        var last = (written ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Split('/', '\\')[^1];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var isShown = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
            if (isShown && rune != Rune.ReplacementChar)
            {
                name.Append(rune.ToString());
            }
        }

        var clean = name.ToString().Trim().Trim('"').Trim();
        if (clean.Trim('.', ' ').Length == 0)
        {
            return null;
        }

        var extension = Path.GetExtension(clean);
        return clean.Length <= MaxName ? clean : clean[..(MaxName - Math.Min(extension.Length, 20))] + (extension.Length <= 20 ? extension : "");
    }

    public static string ExtensionOf(ContentType type) =>
        MimeTypes.TryGetExtension(type.MimeType, out var extension) ? extension : ".bin";
}
