using Birdik.Methods.Text.Kyrgyz;

namespace Birdik.Methods.Text;

/// <summary>Weighs one word between Kyrgyz and Russian.</summary>
/// <remarks>
/// Kyrgyz has ө ү ң, long vowels, vowel harmony, no two consonants at the start and its own suffixes; в ф х ц щ ъ ё stand
/// only in its loans. Russian has its function words, endings and clusters. The weights are in halves of a clue and were
/// set by hand on the words of the two vocabularies named in docs/methods/kyrgyz-text.md.
/// </remarks>
internal static class LanguageClues
{
    private const int LongVowel = 5;
    private const int Certain = 10;

    /// <summary>Above zero for Kyrgyz, below for Russian, zero when nothing tells; the word is lower-case Cyrillic.</summary>
    internal static int Weigh(ReadOnlySpan<char> word) => Weigh(word, KyrgyzStemmer.Read(word));

    /// <summary>The same, the word being read already.</summary>
    internal static int Weigh(ReadOnlySpan<char> word, KyrgyzReading reading)
    {
        if (reading.IsClosed)
        {
            return RussianClues.IsFunctionWord(word) ? 2 : Certain;
        }

        if (word.ContainsAny('ө', 'ү', 'ң'))
        {
            return Certain;
        }

        if (RussianClues.IsFunctionWord(word))
        {
            return -Certain;
        }

        return WeighLetters(word) + WeighReading(reading) + WeighEnding(word);
    }

    private static int WeighReading(KyrgyzReading reading)
    {
        // A known root says Kyrgyz, more so with suffixes that fit it; a bare loan is in both languages.
        if (reading.IsKnown)
        {
            return reading.SuffixLength == 0 ? 6 : 8;
        }

        return reading.SuffixLength switch { 0 => 0, 1 or 2 => 1, _ => 6 };
    }

    private static int WeighEnding(ReadOnlySpan<char> word)
    {
        var ending = RussianClues.Ending(word);
        return ending == 0 || word.Length - ending < 2 ? 0 : -2 - ending;
    }

    private static int WeighLetters(ReadOnlySpan<char> word)
    {
        var weight = 0;
        var harmony = Harmony.None;
        for (var i = 0; i < word.Length; i++)
        {
            weight += WeighLetter(word[i]);
            harmony |= KyrgyzSound.HarmonyOf(word[i]);
            if (i > 0 && word[i] == word[i - 1] && "аоуэ".Contains(word[i]))
            {
                weight += LongVowel;
            }
        }

        if (word.Length > 2 && IsConsonant(word[0]) && IsConsonant(word[1]))
        {
            weight -= 4;
        }

        var isMixed = KyrgyzSound.IsFront(harmony)
            && (harmony & (Harmony.Back | Harmony.BackO | Harmony.BackU)) != 0;
        return weight + (isMixed ? -2 : 1);
    }

    private static int WeighLetter(char c) => c switch
    {
        'ы' => 1,
        'щ' or 'ъ' => -5,
        'ё' or 'ь' => -3,
        'в' or 'ф' or 'х' or 'ц' => -2,
        _ => 0,
    };

    private static bool IsConsonant(char c) => !KyrgyzSound.IsVowel(c);
}
