using System.Text;

namespace Birdik.Territory.Demo.Places;

/// <summary>Kyrgyz place names and surnames in Russian and English letters.</summary>
internal static class Romanization
{
    private const string Letters = "абвгдеёжзийклмноөпрстуүфхцчшыэюяң";

    private static readonly string[] Latin =
    [
        "a", "b", "v", "g", "d", "e", "yo", "j", "z", "i", "y", "k", "l", "m", "n", "o", "o", "p", "r", "s", "t", "u", "u", "f",
        "kh", "ts", "ch", "sh", "y", "e", "yu", "ya", "ng",
    ];

    public static string Russian(string kyrgyz) => kyrgyz
        .Replace('ө', 'о').Replace('ү', 'у').Replace('ң', 'н')
        .Replace('Ө', 'О').Replace('Ү', 'У').Replace('Ң', 'Н');

    public static string English(string kyrgyz)
    {
        var english = new StringBuilder(kyrgyz.Length + 8);
        foreach (var letter in kyrgyz)
        {
            var small = char.ToLowerInvariant(letter);
            var index = Letters.IndexOf(small, StringComparison.Ordinal);
            if (index < 0)
            {
                english.Append(letter);
            }
            else if (small == letter)
            {
                english.Append(Latin[index]);
            }
            else
            {
                english.Append(char.ToUpperInvariant(Latin[index][0])).Append(Latin[index].AsSpan(1));
            }
        }

        return english.ToString();
    }
}
