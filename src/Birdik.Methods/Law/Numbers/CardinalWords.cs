using System.Collections.Frozen;

namespace Birdik.Methods.Law.Numbers;

/// <summary>Small numbers in words, in the cases that time limits use: «трех дней», «он күн».</summary>
internal static class CardinalWords
{
    private static readonly FrozenDictionary<string, int> Words = Table(
        "одного 1 одной 1 одного 1 двух 2 трех 3 трёх 3 четырех 4 пяти 5 шести 6 семи 7 восьми 8 девяти 9 десяти 10 двенадцати 12 пятнадцати 15 двадцати 20 "
        + "тридцати 30 сорока 40 шестидесяти 60 девяноста 90 один 1 раз 1 два 2 три 3 бир 1 эки 2 үч 3 төрт 4 беш 5 алты 6 жети 7 сегиз 8 тогуз 9 он 10 "
        + "жыйырма 20 отуз 30 кырк 40 элүү 50 алтымыш 60 токсон 90");

    /// <summary>The number a word names, or 0.</summary>
    internal static int Read(string word) => Words.GetValueOrDefault(word);

    private static FrozenDictionary<string, int> Table(string pairs)
    {
        var words = pairs.Split(' ');
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i += 2)
        {
            table[words[i]] = int.Parse(words[i + 1]);
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
