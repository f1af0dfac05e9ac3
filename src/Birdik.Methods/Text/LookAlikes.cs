using System.Buffers;

namespace Birdik.Methods.Text;

/// <summary>
/// Letters of another alphabet that look the same, typed or read by a scanner within a word: Kыpгыз with Latin K and p.
/// </summary>
internal static class LookAlikes
{
    private const string Latin = "aceopxykABCEHKMOPTXë";
    private const string Cyrillic = "асеорхукАВСЕНКМОРТХё";

    // Signs that stand only for a letter of Kyrgyz when a Cyrillic word has them.
    private const string Strange = "ɵƟѳѲθΘγʏvVӊӉӈӇҥҤŋŊη";
    private const string Meant = "өӨөӨөӨүүүҮңҢңҢңҢңҢң";

    private static readonly SearchValues<char> StrangeSigns = SearchValues.Create(Strange);

    /// <summary>
    /// A word with Cyrillic letters that have no Latin twin becomes all Cyrillic when every other letter has a Cyrillic
    /// twin; a word with Latin letters that have no Cyrillic twin becomes all Latin likewise; one that has both stays.
    /// </summary>
    internal static string Repair(string word)
    {
        var latinOnly = false;
        var cyrillicOnly = false;
        var latin = 0;
        var cyrillic = 0;
        foreach (var c in word)
        {
            var isCyrillic = c is >= '\u0400' and <= '\u052F';
            var isLatin = !isCyrillic && char.IsLetter(c);
            latin += isLatin ? 1 : 0;
            cyrillic += isCyrillic ? 1 : 0;
            cyrillicOnly |= isCyrillic && !Cyrillic.Contains(c) && !Strange.Contains(c);
            latinOnly |= isLatin && !Latin.Contains(c) && !Strange.Contains(c) && c != 'Y';
        }

        if (cyrillic > 0 && !latinOnly)
        {
            return latin == 0 && !word.AsSpan().ContainsAny(StrangeSigns) && !HasDigit(word) || IsAbbreviation(word)
                ? word
                : ToCyrillic(word);
        }

        return cyrillic > 0 && latin > 0 && !cyrillicOnly ? ToLatin(word) : word;
    }

    // A Latin abbreviation with a Kyrgyz suffix, ABCнын, is no mistake.
    private static bool IsAbbreviation(string word)
    {
        var capitals = word.TakeWhile(char.IsAsciiLetterUpper).Count();
        return capitals >= 2 && word.Skip(capitals).All(c => c is >= '\u0430' and <= '\u052F' && char.IsLower(c));
    }

    // The capital Y looks like both У and Ү: the more Kyrgyz word is meant.
    private static string ToCyrillic(string word)
    {
        var round = ToCyrillic(word, 'У');
        if (!word.Contains('Y'))
        {
            return round;
        }

        var front = ToCyrillic(word, 'Ү');
        return KyrgyzStemmer.Strangeness(front) < KyrgyzStemmer.Strangeness(round) ? front : round;
    }

    private static string ToCyrillic(string word, char capitalY) =>
        string.Create(word.Length, (word, capitalY), static (into, state) =>
        {
            for (var i = 0; i < state.word.Length; i++)
            {
                into[i] = state.word[i] == 'Y' ? state.capitalY : ToCyrillic(state.word, i);
            }
        });

    private static char ToCyrillic(string word, int at)
    {
        var c = word[at];
        if (c is '0' or '3')
        {
            return IsBetweenSmallLetters(word, at) ? (c == '0' ? 'о' : 'з') : c;
        }

        var strange = Strange.IndexOf(c, StringComparison.Ordinal);
        if (strange >= 0)
        {
            return Meant[strange];
        }

        var twin = Latin.IndexOf(c, StringComparison.Ordinal);
        return twin < 0 ? c : Cyrillic[twin];
    }

    private static bool HasDigit(string word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] is '0' or '3' && IsBetweenSmallLetters(word, i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBetweenSmallLetters(string word, int at)
    {
        var before = at - 1;
        while (before > 0 && CompositionTable.IsMark(word[before]))
        {
            before--;
        }

        return before >= 0 && at < word.Length - 1 && char.IsLower(word[before]) && char.IsLower(word[at + 1]);
    }

    private static string ToLatin(string word) => string.Create(word.Length, word, static (into, word) =>
    {
        for (var i = 0; i < word.Length; i++)
        {
            var twin = Cyrillic.IndexOf(word[i], StringComparison.Ordinal);
            into[i] = twin < 0 ? word[i] : Latin[twin];
        }
    });
}
