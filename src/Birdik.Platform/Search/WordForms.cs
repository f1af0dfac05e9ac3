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

    /// <summary>Beginnings of two to four letters are marked.</summary>
    public const int LongestBeginning = 4;

    private const int Remembered = 80_000;

    // In words this short о and ө, у and ү, н and ң tell words apart (кол, көл); in longer ones only what has them is told.
    private const int Short = 6;

    private static readonly SearchValues<char> Folding = SearchValues.Create("оунеөүңё");

    // The words met lately, and those met before; the latter are dropped when the former are many.
    private static ConcurrentDictionary<string, WordForms> _known = new(StringComparer.Ordinal);
    private static ConcurrentDictionary<string, WordForms> _former = new(StringComparer.Ordinal);
    private static int _met;

    private string[]? _titleMarks;
    private string[]? _nameMarks;

    private WordForms(string exact)
    {
        Written = exact;
        Folded = TextFolding.Fold(exact);
        Exact = Folded.Length <= Short
            ? exact.AsSpan().ContainsAny(Folding) ? "e_" + exact : null
            : exact == Folded ? null : "e_" + exact;
        Span<char> room = stackalloc char[SearchStems.Most * (MaxLength + 1)];
        Span<int> lengths = stackalloc int[SearchStems.Most];
        var isNative = SearchStems.Write(Folded, room, lengths);
        var stems = new List<(char Language, string Stem)>(SearchStems.Most);
        for (int i = 0, at = 0; i < lengths.Length; at += lengths[i++])
        {
            if (lengths[i] > 0)
            {
                var stem = room.Slice(at, lengths[i]);
                stems.Add((i == 0 ? 'k' : 'r', stem.SequenceEqual(Folded) ? Folded : stem.ToString()));
            }
        }

        Asked = stems;
        Stems = isNative ? stems[..1] : stems;
        Marks = MarksOf(Stems, Exact, Folded);
    }

    /// <summary>The word in small letters, as it was written.</summary>
    public string Written { get; }

    public string Folded { get; }

    /// <summary>The mark of the word with its own letters; null where the folded word says it.</summary>
    public string? Exact { get; }

    /// <summary>The stems under which a document is kept, each with the letter of its language.</summary>
    public IReadOnlyList<(char Language, string Stem)> Stems { get; }

    /// <summary>The stems for which a query asks.</summary>
    public IReadOnlyList<(char Language, string Stem)> Asked { get; }

    /// <summary>The marks of a document that has the word: its own letters and the stems that are not the word itself.</summary>
    public string[] Marks { get; }

    /// <summary>The marks of a document that has the word in its title, with the beginnings.</summary>
    public string[] TitleMarks => _titleMarks ??= MarksOfTitle();

    /// <summary>The marks of the word as a name.</summary>
    public string[] NameMarks => _nameMarks ??= [.. NameKeys.Of(Written).Select(key => "m_" + key)];

    /// <param name="word">Letters and digits only, in NFC.</param>
    public static WordForms Of(ReadOnlySpan<char> word)
    {
        Span<char> lower = stackalloc char[MaxLength];
        var exact = lower[..word[..Math.Min(word.Length, MaxLength)].ToLowerInvariant(lower)];
        var known = _known;
        if (known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(exact, out var forms))
        {
            return forms;
        }

        if (!_former.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(exact, out forms))
        {
            forms = new WordForms(exact.ToString());
        }

        known.TryAdd(forms.Written, forms);
        if (Interlocked.Increment(ref _met) % Remembered == 0)
        {
            (_former, _known) = (known, new(StringComparer.Ordinal));
        }

        return forms;
    }

    /// <summary>Whether the folded word is its own stem in a language, so that it stands in the index without a mark.</summary>
    public static bool IsOwnStem(string folded, char language) =>
        folded.Length <= MaxLength && Of(folded).Stems.Contains((language, folded));

    private static string[] MarksOf(IReadOnlyList<(char Language, string Stem)> stems, string? exact, string folded)
    {
        var marks = new List<string>(stems.Count + 1);
        if (exact is not null)
        {
            marks.Add(exact);
        }

        foreach (var (language, stem) in stems)
        {
            if (!ReferenceEquals(stem, folded))
            {
                marks.Add(string.Concat(language == 'k' ? "k_" : "r_", stem));
            }
        }

        return [.. marks];
    }

    private string[] MarksOfTitle()
    {
        var marks = new List<string>(Marks.Length + LongestBeginning) { "tf_" + Folded };
        marks.AddRange(Marks.Select(mark => "t" + mark));
        for (var length = 2; length <= LongestBeginning && length <= Folded.Length; length++)
        {
            marks.Add(string.Concat("tp_", Folded.AsSpan(0, length)));
        }

        return [.. marks];
    }
}
