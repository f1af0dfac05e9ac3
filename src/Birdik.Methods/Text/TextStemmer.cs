using Birdik.Methods.Text.Kyrgyz;

namespace Birdik.Methods.Text;

/// <summary>Stems a word in its own language.</summary>
public static class TextStemmer
{
    /// <summary>The stem of a lower-case word in NFC, in the language named.</summary>
    public static string Stem(string word, TextLanguage language) => language switch
    {
        TextLanguage.Ky => KyrgyzStemmer.Stem(word),
        TextLanguage.Ru => RussianStemmer.Stem(word),
        TextLanguage.Other => word,
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    /// <summary>The stem of a lower-case word in NFC, in the language it looks like; a tie is Kyrgyz.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> stem = word.Length <= 128 ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        var length = Stem(word, stem, out _);
        return stem[..length].SequenceEqual(word) ? word : new string(stem[..length]);
    }

    /// <summary>
    /// Writes the stem of a lower-case word in NFC, in the language it looks like, and returns its length; allocates
    /// nothing and reads the word once.
    /// </summary>
    /// <param name="word">One word.</param>
    /// <param name="stem">At least one longer than the word.</param>
    /// <param name="language">The language it was taken for.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem, out TextLanguage language)
    {
        var bending = KyrgyzStemmer.Bending(word);
        if (word.Length > KyrgyzStemmer.MaxLength || bending.IsEmpty || !TextLanguages.IsCyrillic(word))
        {
            language = TextLanguages.OfWord(word);
            word.CopyTo(stem);
            return word.Length;
        }

        Span<uint> hashes = stackalloc uint[bending.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[bending.Length + 1];
        var analysis = new KyrgyzAnalysis(KyrgyzRules.Exact, bending, hashes, harmonies);
        analysis.Run();
        if (LanguageClues.Weigh(word, analysis.Reading) < 0)
        {
            language = TextLanguage.Ru;
            return RussianStemmer.Stem(word, stem);
        }

        language = TextLanguage.Ky;
        return KyrgyzStemmer.Write(analysis, word, bending.Length, stem);
    }
}
