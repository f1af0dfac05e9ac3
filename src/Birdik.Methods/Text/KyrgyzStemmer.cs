using Birdik.Methods.Text.Kyrgyz;

namespace Birdik.Methods.Text;

/// <summary>The stem (dictionary form, as far as the rules reach) of a Kyrgyz word.</summary>
/// <remarks>
/// Every way to read the word as root and suffixes is weighed: a root of the lexicon costs little, an unknown one more
/// with each letter, every suffix its own price; the cheapest reading wins. See docs/methods/kyrgyz-text.md.
/// </remarks>
public static class KyrgyzStemmer
{
    /// <summary>Longer words come back as they are.</summary>
    public const int MaxLength = 64;

    /// <summary>The stem of a lower-case word in NFC.</summary>
    public static string Stem(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        Span<char> stem = word.Length <= MaxLength ? stackalloc char[word.Length + 1] : new char[word.Length + 1];
        var length = Stem(word, stem);
        return stem[..length].SequenceEqual(word) ? word : new string(stem[..length]);
    }

    /// <summary>Writes the stem of a lower-case word in NFC and returns its length; allocates nothing.</summary>
    /// <param name="word">One word; of a word with hyphens only the last part bends.</param>
    /// <param name="stem">At least one longer than the word.</param>
    public static int Stem(ReadOnlySpan<char> word, Span<char> stem) => Stem(KyrgyzRules.Exact, word, stem);

    /// <summary>
    /// The folded stem of a folded word. Rules and stems are folded too, so a word typed without ө ү ң loses the same
    /// suffixes: <c>өкмөтүнө</c> and <c>окмотуно</c> both give <c>окмот</c>.
    /// </summary>
    public static string StemFolded(string folded)
    {
        ArgumentNullException.ThrowIfNull(folded);
        Span<char> stem = folded.Length <= MaxLength ? stackalloc char[folded.Length + 1] : new char[folded.Length + 1];
        var length = StemFolded(folded, stem);
        return stem[..length].SequenceEqual(folded) ? folded : new string(stem[..length]);
    }

    /// <summary>Writes the folded stem of a folded word and returns its length; allocates nothing.</summary>
    /// <param name="folded">One word, folded by <see cref="TextFolding"/>.</param>
    /// <param name="stem">At least one longer than the word.</param>
    public static int StemFolded(ReadOnlySpan<char> folded, Span<char> stem) => Stem(KyrgyzRules.Folded, folded, stem);

    /// <summary>The price of the best reading of a word: lower is more like Kyrgyz as the rules know it.</summary>
    internal static int Strangeness(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxLength];
        return word.Length is 0 or > MaxLength
            ? int.MaxValue
            : Read(lower[..word.ToLowerInvariant(lower)]).Cost;
    }

    /// <summary>How a lower-case word of at most <see cref="MaxLength"/> letters is read.</summary>
    internal static KyrgyzReading Read(ReadOnlySpan<char> word)
    {
        var bending = Bending(word);
        if (bending.IsEmpty)
        {
            return new KyrgyzReading(int.MaxValue, SuffixLength: 0);
        }

        Span<uint> hashes = stackalloc uint[bending.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[bending.Length + 1];
        var analysis = new KyrgyzAnalysis(KyrgyzRules.Exact, bending, hashes, harmonies);
        analysis.Run();
        return analysis.Reading;
    }

    /// <summary>The part of a word that bears the suffixes.</summary>
    internal static ReadOnlySpan<char> Bending(ReadOnlySpan<char> word) => word[(word.LastIndexOf('-') + 1)..];

    /// <summary>Writes the stem of a word of which the last <paramref name="bending"/> letters were analysed.</summary>
    internal static int Write(in KyrgyzAnalysis analysis, ReadOnlySpan<char> word, int bending, Span<char> stem)
    {
        var kept = word.Length - bending;
        if (analysis.Lemma is { } lemma)
        {
            word[..kept].CopyTo(stem);
            lemma.CopyTo(stem[kept..]);
            return kept + lemma.Length;
        }

        var length = kept + analysis.Length;
        word[..length].CopyTo(stem);
        if (analysis.Tail != '\0')
        {
            stem[length++] = analysis.Tail;
        }

        // Loans waver between медаль and медал.
        return length > 2 && stem[length - 1] == 'ь' ? length - 1 : length;
    }

    private static int Stem(KyrgyzRules rules, ReadOnlySpan<char> word, Span<char> stem)
    {
        var bending = Bending(word);
        if (bending.Length is < 2 or > MaxLength)
        {
            word.CopyTo(stem);
            return word.Length;
        }

        Span<uint> hashes = stackalloc uint[bending.Length + 1];
        Span<Harmony> harmonies = stackalloc Harmony[bending.Length + 1];
        var analysis = new KyrgyzAnalysis(rules, bending, hashes, harmonies);
        analysis.Run();
        return Write(analysis, word, bending.Length, stem);
    }
}
