using System.Buffers;
using Birdik.Methods.Text.Kyrgyz;

namespace Birdik.Methods.Text;

/// <summary>
/// The stems under which a search keeps a word of an office that writes Kyrgyz and Russian, often in one line. All is decided by the
/// folded word alone, so that a document and a query that spell a word alike always agree.
/// </summary>
/// <remarks>
/// Every word has its Kyrgyz stem. One that is not surely a native Kyrgyz word has Russian stems too: its own and that of its
/// Kyrgyz stem, so that <c>программасына</c> meets <c>программы</c>. Native is a root of the lexicon without the marks of a loan; in
/// documents it is kept from the Russian rules, which would make <c>кара</c> (black) of <c>кар</c> (snow). A query asks for all of them.
/// </remarks>
public static class SearchStems
{
    /// <summary>Most stems of a word: one Kyrgyz, two Russian.</summary>
    public const int Most = 3;

    private const int ShortestFleeting = 5;

    private static readonly SearchValues<char> LettersOfLoans = SearchValues.Create("вфхцщъьё");

    /// <summary>Writes the stems of a folded word of at most 64 letters one after another; allocates nothing.</summary>
    /// <param name="folded">One word without hyphens, folded by <see cref="TextFolding"/>.</param>
    /// <param name="stems">Room for <see cref="Most"/> times one more than the letters.</param>
    /// <param name="lengths">Room for <see cref="Most"/>: the Kyrgyz length, then the Russian ones, 0 for none.</param>
    /// <returns>Whether the word is surely native, so that a document keeps the Kyrgyz stem alone.</returns>
    public static bool Write(ReadOnlySpan<char> folded, Span<char> stems, Span<int> lengths)
    {
        lengths[..Most].Clear();
        if (folded.Length is < 2 or > KyrgyzStemmer.MaxLength || !TextLanguages.IsCyrillic(folded))
        {
            folded.CopyTo(stems);
            lengths[0] = folded.Length;
            return true;
        }

        Span<uint> hashes = stackalloc uint[folded.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[folded.Length + 1];
        var analysis = new KyrgyzAnalysis(KyrgyzRules.Folded, folded, hashes, harmonies);
        analysis.Run();
        lengths[0] = KyrgyzStemmer.Write(analysis, folded, folded.Length, stems);
        var kyrgyz = stems[..lengths[0]];
        var own = stems[lengths[0]..];
        lengths[1] = Russian(folded, own);
        if (!kyrgyz.SequenceEqual(folded))
        {
            var other = own[lengths[1]..];
            var length = Russian(kyrgyz, other);
            lengths[2] = other[..length].SequenceEqual(own[..lengths[1]]) ? 0 : length;
        }

        return IsNative(folded, kyrgyz, analysis.Reading);
    }

    /// <summary>Snowball's stem, without the vowel that comes and goes: участок, участка.</summary>
    private static int Russian(ReadOnlySpan<char> word, Span<char> stem)
    {
        var length = RussianStemmer.Stem(word, stem);
        if (length < ShortestFleeting || stem[length - 2] is not ('о' or 'е') || stem[length - 1] is not ('к' or 'ц')
            || IsVowel(stem[length - 3]))
        {
            return length;
        }

        stem[length - 2] = stem[length - 1];
        return length - 1;
    }

    private static bool IsNative(ReadOnlySpan<char> folded, ReadOnlySpan<char> stem, KyrgyzReading reading) =>
        reading.IsClosed
            ? !RussianClues.IsFunctionWord(folded)
            : reading.IsKnown && !IsLoan(stem) && LanguageClues.Weigh(folded, reading) > 0;

    /// <summary>Letters and their order that no native Kyrgyz root has; в, ф, х, ц and the like stand in loans only.</summary>
    private static bool IsLoan(ReadOnlySpan<char> stem)
    {
        if (stem.ContainsAny(LettersOfLoans) || (stem.Length > 1 && !IsVowel(stem[0]) && !IsVowel(stem[1])) || EndsAsLoan(stem))
        {
            return true;
        }

        var hasFront = false;
        var hasBack = false;
        var vowel = '\0';
        foreach (var c in stem)
        {
            if (!IsVowel(c))
            {
                continue;
            }

            // о follows only о, and, where ө and ү were folded, у.
            if (c == 'о' && vowel is not ('\0' or 'о' or 'у'))
            {
                return true;
            }

            hasFront |= c is 'е' or 'и' or 'э';
            hasBack |= c is 'а' or 'ы' or 'я';
            vowel = c;
        }

        return hasFront && hasBack;
    }

    // Native words end in no б г д ж, and of consonants only in рт, лк, нч and the like.
    private static bool EndsAsLoan(ReadOnlySpan<char> stem) =>
        stem is [.., 'б' or 'г' or 'д' or 'ж']
        || (stem is [.., var before, var last] && !IsVowel(before) && !IsVowel(last)
            && !((before is 'р' or 'л' or 'н' or 'й' or 'с' or 'ш') && (last is 'т' or 'к' or 'ч' or 'п')));

    private static bool IsVowel(char c) => c is 'а' or 'е' or 'и' or 'о' or 'у' or 'ы' or 'э' or 'ю' or 'я';
}
