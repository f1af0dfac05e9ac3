using System.Collections.Frozen;

namespace Birdik.Methods.Law.Numbers;

/// <summary>Ordinal numbers in words, 1 to 99, in any case: «четырнадцатая», «двадцать первой», «биринчи», «он экинчи».</summary>
internal static class OrdinalWords
{
    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RussianStems = Table(
        "перв 1 втор 2 трет 3 четверт 4 пят 5 шест 6 седьм 7 восьм 8 девят 9 десят 10 одиннадцат 11 двенадцат 12 "
        + "тринадцат 13 четырнадцат 14 пятнадцат 15 шестнадцат 16 семнадцат 17 восемнадцат 18 девятнадцат 19 двадцат 20 "
        + "тридцат 30 сороков 40 пятидесят 50 шестидесят 60 семидесят 70 восьмидесят 80 девяност 90");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> RussianTens = Table(
        "двадцать 20 тридцать 30 сорок 40 пятьдесят 50 шестьдесят 60 семьдесят 70 восемьдесят 80 девяносто 90");

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> KyrgyzTens = Table(
        "он 10 жыйырма 20 отуз 30 кырк 40 элүү 50 алтымыш 60 жетимиш 70 сексен 80 токсон 90");

    private static readonly (string Word, int Value)[] Kyrgyz =
    [
        ("биринчи", 1), ("экинчи", 2), ("үчүнчү", 3), ("төртүнчү", 4), ("бешинчи", 5), ("алтынчы", 6), ("жетинчи", 7),
        ("сегизинчи", 8), ("тогузунчу", 9), ("онунчу", 10), ("жыйырманчы", 20), ("отузунчу", 30), ("кыркынчы", 40),
        ("элүүнчү", 50), ("алтымышынчы", 60), ("жетимишинчи", 70), ("сексенинчи", 80), ("токсонунчу", 90),
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RussianEndings =
        "ый ий ой ая яя ое ее ого его ому ему ым им ом ем ую юю ей ые ие ых их ыми ья ье ьи ью ьего ьему ьей ьим ьем ьих"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads a number in words at the start of the text.</summary>
    /// <returns>The number and how many letters it took; 0, 0 where there is none.</returns>
    internal static (int Value, int Length) Read(ReadOnlySpan<char> text)
    {
        Span<char> lower = stackalloc char[48];
        var length = Math.Min(text.Length, lower.Length);
        for (var i = 0; i < length; i++)
        {
            lower[i] = char.ToLowerInvariant(text[i]) is 'ё' ? 'е' : char.ToLowerInvariant(text[i]);
        }

        var first = WordEnd(lower[..length], 0);
        if (first == 0)
        {
            return default;
        }

        if (Tens(lower[..first]) is var tens and > 0 && first + 1 < length && lower[first] is ' ')
        {
            var second = WordEnd(lower[..length], first + 1);
            if (Unit(lower[(first + 1)..second]) is var unit and > 0 and < 10)
            {
                return (tens + unit, second);
            }
        }

        return Unit(lower[..first]) is var value and > 0 ? (value, first) : default;
    }

    private static int Tens(ReadOnlySpan<char> word) =>
        RussianTens.TryGetValue(word, out var russian) ? russian : KyrgyzTens.TryGetValue(word, out var kyrgyz) ? kyrgyz : 0;

    private static int Unit(ReadOnlySpan<char> word)
    {
        for (var ending = 2; ending <= 4 && ending < word.Length; ending++)
        {
            if (RussianEndings.Contains(word[^ending..]) && RussianStems.TryGetValue(word[..^ending], out var value))
            {
                return value;
            }
        }

        foreach (var (kyrgyz, value) in Kyrgyz)
        {
            if (word.StartsWith(kyrgyz, StringComparison.Ordinal) && word.Length - kyrgyz.Length <= 6)
            {
                return value;
            }
        }

        return 0;
    }

    private static int WordEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsLetter(text[at]))
        {
            at++;
        }

        return at;
    }

    private static FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Table(string pairs)
    {
        var words = pairs.Split(' ');
        return Enumerable.Range(0, words.Length / 2)
            .ToFrozenDictionary(i => words[2 * i], i => int.Parse(words[(2 * i) + 1]), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
