using System.Globalization;
using System.Text;

namespace Birdik.Platform.Files;

/// <summary>Names as they came, made safe to show and to hand out: the last part of a path, without signs that cannot be seen.</summary>
internal static class FileNames
{
    /// <summary>The clean name; null when nothing usable is left.</summary>
    public static string? Clean(string? written)
    {
        var last = (written ?? "").Split('/', '\\')[^1];
        var name = new StringBuilder(last.Length);
        foreach (var rune in last.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (rune != Rune.ReplacementChar && category is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator))
            {
                name.Append(rune.ToString());
            }
        }

        var clean = name.ToString().Trim().Trim('"');
        return clean.Length is 0 or > StoredFile.MaxName || clean.Trim('.').Length == 0 ? null : clean;
    }
}
