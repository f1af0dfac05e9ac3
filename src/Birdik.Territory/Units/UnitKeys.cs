using Birdik.Methods.Text;

namespace Birdik.Territory.Units;

/// <summary>Keys made from names: for search, and for order by the Kyrgyz alphabet.</summary>
public static class UnitKeys
{
    private const string Order = " 0123456789абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz";

    /// <summary>Folded, hyphens and quotes as blanks, runs of blanks as one: «Чоң-Алай» and «чон алай» meet.</summary>
    public static string Search(string text)
    {
        var words = Fold(text).Split([' ', '-', '‐', '–', '\u00A0', '"', '«', '»', '.', ',', '|'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words);
    }

    /// <summary>Folded only: as the search fields of registers fold what is typed.</summary>
    public static string Fold(string text) => TextFolding.Fold(Kyrgyz(text));

    /// <summary>Two small letters for each letter of the name, so that every collation of every database keeps the Kyrgyz order.</summary>
    public static string Sort(string name)
    {
        var key = new System.Text.StringBuilder(Unit.MaxSortKey);
        foreach (var letter in Kyrgyz(CanonicalComposition.Compose(name)))
        {
            var place = Order.IndexOf(char.ToLowerInvariant(letter is '-' ? ' ' : letter), StringComparison.Ordinal);
            if (place >= 0 && key.Length + 2 <= Unit.MaxSortKey)
            {
                key.Append((char)('a' + (place / 26))).Append((char)('a' + (place % 26)));
            }
        }

        return key.ToString();
    }

    /// <summary>Some sources type ң with a letter of another alphabet that looks like it.</summary>
    private static string Kyrgyz(string text) => text.Replace('ӊ', 'ң').Replace('Ӊ', 'Ң');
}
