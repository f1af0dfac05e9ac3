using System.Buffers;
using System.Collections.Concurrent;
using Birdik.Methods.Text;

namespace Birdik.Platform.Search;

/// <summary>
/// A word as the index keeps it: folded; with its own letters where folding could hide them; and its stems. Marks stand before what is
/// not the folded word itself: <c>e_</c> exact letters, <c>k_</c> Kyrgyz stem, <c>r_</c> Russian stem. A stem that is the word itself
/// needs no mark.
/// </summary>
internal sealed class WordForms
{
    public const int MaxLength = 60;

    private const int Remembered = 50_000;

    // In words this short о and ө, у and ү, н and ң tell words apart (кол, көл); in longer ones only what has them is told.
    private const int Short = 6;

    private static readonly SearchValues<char> Folding = SearchValues.Create("оунеөүңё");

    private static readonly ConcurrentDictionary<string, WordForms> Known = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, WordForms>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private WordForms(string exact)
    {
        Folded = TextFolding.Fold(exact);
        Exact = Folded.Length <= Short
            ? exact.AsSpan().ContainsAny(Folding) ? "e_" + exact : null
            : exact == Folded ? null : "e_" + exact;
        Span<char> room = stackalloc char[SearchStems.Most * (MaxLength + 1)];
        Span<int> lengths = stackalloc int[SearchStems.Most];
        var isNative = SearchStems.Write(Folded, room, lengths);
        var stems = new List<(char, string)>(SearchStems.Most);
        for (int i = 0, at = 0; i < lengths.Length; at += lengths[i++])
        {
            if (lengths[i] > 0)
            {
                stems.Add((i == 0 ? 'k' : 'r', room.Slice(at, lengths[i]).ToString()));
            }
        }

        Asked = stems;
        Stems = isNative ? stems[..1] : stems;
        Marks = [.. Stems.Where(stem => stem.Item2 != Folded).Select(stem => $"{stem.Item1}_{stem.Item2}")];
    }

    public string Folded { get; }

    /// <summary>The mark of the word with its own letters; null where the folded word says it.</summary>
    public string? Exact { get; }

    /// <summary>The stems under which a document is kept, each with the letter of its language.</summary>
    public IReadOnlyList<(char Language, string Stem)> Stems { get; }

    /// <summary>The stems for which a query asks.</summary>
    public IReadOnlyList<(char Language, string Stem)> Asked { get; }

    /// <summary>The marks of the stems that are not the word itself.</summary>
    public IReadOnlyList<string> Marks { get; }

    /// <param name="word">Letters and digits only, in NFC.</param>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxLength];
        var exact = lower[..word[..Math.Min(word.Length, MaxLength)].ToLowerInvariant(lower)];
        if (Lookup.TryGetValue(exact, out var forms))
        {
            return forms;
        }

        if (Known.Count >= Remembered)
        {
            Known.Clear();
        }

        forms = new WordForms(exact.ToString());
        Known.TryAdd(exact.ToString(), forms);
        return forms;
    }

    /// <summary>Whether the folded word is its own stem in a language, so that it stands in the index without a mark.</summary>
    public static bool IsOwnStem(string folded, char language) =>
        folded.Length <= MaxLength && Of(folded).Stems.Contains((language, folded));
}
