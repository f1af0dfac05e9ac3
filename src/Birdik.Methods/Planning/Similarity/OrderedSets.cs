
namespace Birdik.Methods.Planning.Similarity;

/// <summary>The sets with their elements renumbered from rare to common and sorted, and a sketch of each.</summary>
internal sealed class OrderedSets
{
    private readonly int[] _elements;
    private readonly int[] _starts;

    public OrderedSets(TextSets texts)
    {
        var counts = new int[texts.Elements];
        _starts = new int[texts.Count + 1];
        for (var text = 0; text < texts.Count; text++)
        {
            foreach (var element in texts[text])
            {
                counts[element]++;
            }

            _starts[text + 1] = _starts[text] + texts[text].Length;
        }

        var ranks = Ranks(counts);
        _elements = new int[_starts[^1]];
        Sketches = new ulong[texts.Count];
        for (var text = 0; text < texts.Count; text++)
        {
            var into = _elements.AsSpan(_starts[text], texts[text].Length);
            for (var i = 0; i < into.Length; i++)
            {
                into[i] = ranks[texts[text][i]];
                Sketches[text] ^= 1ul << Place(into[i]);
            }

            into.Sort();
        }

        Elements = counts.Length;
        BySize = [.. Enumerable.Range(0, texts.Count).Where(text => SizeOf(text) > 0)];
        Array.Sort([.. BySize.Select(SizeOf)], BySize);
    }

    public int Count => _starts.Length - 1;

    public int Elements { get; }

    /// <summary>Sets that are not empty, from small to large.</summary>
    public int[] BySize { get; }

    /// <summary>Bit k of a sketch tells whether the set has an odd number of elements with place k.</summary>
    public ulong[] Sketches { get; }

    public ReadOnlySpan<int> this[int set] => _elements.AsSpan(_starts[set], _starts[set + 1] - _starts[set]);

    public int SizeOf(int set) => _starts[set + 1] - _starts[set];

    // Fibonacci hashing: neighbours in rank fall far apart.
    private static int Place(int element) => (int)(((uint)element * 2654435769u) >> 26);

    private static int[] Ranks(int[] counts)
    {
        var order = Enumerable.Range(0, counts.Length).ToArray();
        Array.Sort((int[])counts.Clone(), order);
        var ranks = new int[counts.Length];
        for (var rank = 0; rank < order.Length; rank++)
        {
            ranks[order[rank]] = rank;
        }

        return ranks;
    }
}
