using System.Text;

namespace Birdik.Methods.Text;

/// <summary>The order of the Kyrgyz alphabet as a key that every collation of every database keeps.</summary>
public static class KyrgyzOrder
{
    private const string Order = " 0123456789абвгдеёжзийклмнңоөпрстуүфхцчшщъыьэюяabcdefghijklmnopqrstuvwxyz";

    /// <summary>Two small Latin letters for each letter or digit of the text; other signs are passed over. Linear in the text.</summary>
    public static string Key(string text, int maxLength)
    {
        var key = new StringBuilder(Math.Min(maxLength, text.Length * 2));
        foreach (var letter in CanonicalComposition.Compose(text))
        {
            var place = Order.IndexOf(char.ToLowerInvariant(letter is '-' ? ' ' : letter), StringComparison.Ordinal);
            if (place >= 0 && key.Length + 2 <= maxLength)
            {
                key.Append((char)('a' + (place / 26))).Append((char)('a' + (place % 26)));
            }
        }

        return key.ToString();
    }
}
