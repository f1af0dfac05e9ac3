namespace Birdik.Methods.Text;

/// <summary>Tells Kyrgyz from Russian, by word, by text, and by runs within a mixed text.</summary>
public static class TextLanguages
{
    private const int LongestWord = KyrgyzStemmer.MaxLength;
    private const int SwitchPrice = 9;
    private const int LatinInCyrillic = 6;
    private const int CyrillicInOther = 30;

    /// <summary>The language of one word, in any case; a tie is Kyrgyz, a word without Cyrillic letters is other.</summary>
    public static TextLanguage OfWord(ReadOnlySpan<char> word)
    {
        if (!IsCyrillic(word))
        {
            return TextLanguage.Other;
        }

        return Weigh(word) >= 0 ? TextLanguage.Ky : TextLanguage.Ru;
    }

    /// <summary>
    /// The language of a line or a text: the sum over its words; other when it has no words or most of them are not
    /// Cyrillic. Linear, allocates nothing.
    /// </summary>
    public static TextLanguage OfText(ReadOnlySpan<char> text)
    {
        var cyrillic = 0;
        var other = 0;
        var weight = 0L;
        foreach (var token in TextTokens.Of(text))
        {
            if (!IsWord(token))
            {
                continue;
            }

            var word = token.In(text);
            if (IsCyrillic(word))
            {
                cyrillic++;
                weight += Weigh(word);
            }
            else
            {
                other++;
            }
        }

        if (cyrillic == 0 || cyrillic < other)
        {
            return TextLanguage.Other;
        }

        return weight >= 0 ? TextLanguage.Ky : TextLanguage.Ru;
    }

    /// <summary>
    /// The runs of one language in a text, in order, from the first word of a run to its last. The cheapest way to read
    /// the words is taken, where a change of language has a price: a loan within Kyrgyz makes no Russian run.
    /// </summary>
    public static List<LanguageRun> Runs(string text)
    {
        var words = TextTokens.List(text).Where(IsWord).ToList();
        var languages = Best(text, words);
        var runs = new List<LanguageRun>();
        for (var i = 0; i < words.Count; i++)
        {
            if (runs.Count > 0 && runs[^1].Language == languages[i])
            {
                runs[^1] = runs[^1] with { Length = words[i].End - runs[^1].Start };
            }
            else
            {
                runs.Add(new LanguageRun(words[i].Start, words[i].Length, languages[i]));
            }
        }

        return runs;
    }

    // Viterbi over three languages: the price of a word in a language it does not look like is its weight.
    private static TextLanguage[] Best(string text, List<TextToken> words)
    {
        var from = new int[words.Count, 3];
        var price = new int[3];
        for (var i = 0; i < words.Count; i++)
        {
            var next = new int[3];
            for (var to = 0; to < 3; to++)
            {
                var stay = price[to];
                var best = Array.IndexOf(price, price.Min());
                var moves = i > 0 && price[best] + SwitchPrice < stay;
                from[i, to] = moves ? best : to;
                next[to] = (moves ? price[best] + SwitchPrice : stay) + Price(words[i].In(text), (TextLanguage)to);
            }

            price = next;
        }

        var languages = new TextLanguage[words.Count];
        var at = Array.IndexOf(price, price.Min());
        for (var i = words.Count - 1; i >= 0; i--)
        {
            languages[i] = (TextLanguage)at;
            at = from[i, at];
        }

        return languages;
    }

    private static int Price(ReadOnlySpan<char> word, TextLanguage language)
    {
        if (!IsCyrillic(word))
        {
            return language == TextLanguage.Other ? 0 : LatinInCyrillic;
        }

        if (language == TextLanguage.Other)
        {
            return CyrillicInOther;
        }

        var weight = Weigh(word);
        return Math.Max(0, language == TextLanguage.Ky ? -weight : weight);
    }

    private static bool IsWord(TextToken token) => token.Kind is TokenKind.Word or TokenKind.Abbreviation;

    private static int Weigh(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var length = Math.Min(word.Length, LongestWord);
        word[..length].ToLowerInvariant(lower);
        return LanguageClues.Weigh(lower[..length]);
    }

    internal static bool IsCyrillic(ReadOnlySpan<char> word)
    {
        var cyrillic = 0;
        var other = 0;
        foreach (var c in word)
        {
            if (c is >= '\u0400' and <= '\u052F')
            {
                cyrillic++;
            }
            else if (char.IsLetter(c))
            {
                other++;
            }
        }

        return cyrillic > other;
    }
}
