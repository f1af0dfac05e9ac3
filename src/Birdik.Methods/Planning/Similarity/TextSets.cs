using System.Runtime.InteropServices;
using Birdik.Methods.Text;

namespace Birdik.Methods.Planning.Similarity;

/// <summary>Turns texts into sets of numbered elements: NFC, invariant lower case, then words, word triples or character windows.</summary>
/// <remarks>
/// Elements are numbered as they are first met; two texts have a number in common exactly when they have the element in common (no
/// hashing that could collide). A text shorter than one element has an empty set. Linear in the text.
/// </remarks>
public sealed class TextSets(ShingleKind kind)
{
    private const int Window = 9;

    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, int>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly Dictionary<(int, int, int), int> _triples = [];
    private readonly List<int> _elements = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _met = [];
    private char[] _lower = new char[4096];
    private int[] _ends = new int[4097];

    /// <summary>How many texts were added.</summary>
    public int Count => _starts.Count - 1;

    /// <summary>How many different elements were met.</summary>
    public int Elements => kind == ShingleKind.Words3 ? _triples.Count : _names.Dictionary.Count;

    /// <summary>The set of a text, its numbers in no order and each once.</summary>
    public ReadOnlySpan<int> this[int text] => CollectionsMarshal.AsSpan(_elements)[_starts[text].._starts[text + 1]];

    /// <summary>Adds a text as the next one.</summary>
    public void Add(string text)
    {
        _met.Clear();
        var lower = Lower(text);
        if (kind == ShingleKind.Chars9)
        {
            Windows(lower);
        }
        else
        {
            Words(lower);
            if (kind == ShingleKind.Words3)
            {
                Triples();
            }
        }

        var met = CollectionsMarshal.AsSpan(_met);
        met.Sort();
        var last = -1;
        foreach (var element in met)
        {
            if (element != last)
            {
                _elements.Add(last = element);
            }
        }

        _starts.Add(_elements.Count);
    }

    private Span<char> Lower(string text)
    {
        var composed = CanonicalComposition.Compose(text);
        if (_lower.Length < composed.Length)
        {
            _lower = new char[composed.Length * 2];
            _ends = new int[_lower.Length + 1];
        }

        var length = composed.AsSpan().ToLowerInvariant(_lower);
        return _lower.AsSpan(0, length);
    }

    private void Words(ReadOnlySpan<char> text)
    {
        var start = -1;
        for (var at = 0; at < text.Length; at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length ? 2 : 1)
        {
            if (IsOfWord(text, at))
            {
                start = start < 0 ? at : start;
            }
            else if (start >= 0)
            {
                _met.Add(Number(text[start..at]));
                start = -1;
            }
        }

        if (start >= 0)
        {
            _met.Add(Number(text[start..]));
        }
    }

    private static bool IsOfWord(ReadOnlySpan<char> text, int at) =>
        char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
            ? System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(text[at], text[at + 1]))
            : char.IsLetterOrDigit(text[at]);

    private void Triples()
    {
        var words = _met.ToArray();
        _met.Clear();
        for (var at = 0; at + 2 < words.Length; at++)
        {
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(
                _triples, (words[at], words[at + 1], words[at + 2]), out var known);
            number = known ? number : _triples.Count - 1;
            _met.Add(number);
        }
    }

    private void Windows(Span<char> text)
    {
        // Characters are code points; a pair of surrogates is one.
        var (length, characters) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                text[length++] = text[at];
                characters += char.IsLowSurrogate(text[at]) && length > 1 && char.IsHighSurrogate(text[length - 2]) ? 0 : 1;
                _ends[characters] = length;
            }
        }

        for (var from = 0; from + Window <= characters; from++)
        {
            _met.Add(Number(text[_ends[from].._ends[from + Window]]));
        }
    }

    private int Number(ReadOnlySpan<char> name)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, name, out var known);
        number = known ? number : _names.Dictionary.Count - 1;
        return number;
    }
}
