using System.Numerics;

namespace Birdik.Methods.Planning.Similarity;

/// <summary>Meets sets, taken from small to large, with those already indexed.</summary>
internal sealed class SetJoin(OrderedSets sets, Likeness atLeast, List<SimilarPair> pairs)
{
    private readonly int[] _met = [.. Enumerable.Repeat(-1, sets.Count)];
    private int[] _overlaps = [];
    private int _overlapsOf = -1;

    public void Probe(int set, PrefixIndex index)
    {
        var elements = sets[set];
        var size = elements.Length;
        var leastSize = atLeast.LeastSize(size);
        var overlaps = Overlaps(size, leastSize);
        var sketch = sets.Sketches[set];
        for (var at = 0; at <= size - leastSize; at++)
        {
            var left = size - at;
            foreach (ref readonly var posting in index.Find(elements[at], leastSize))
            {
                var overlap = overlaps[posting.Size - leastSize];
                if (BitOperations.PopCount(sketch ^ posting.Sketch) <= size + posting.Size - (2 * overlap)
                    && Math.Min(left, posting.Left) >= overlap
                    && _met[posting.Set] != set)
                {
                    _met[posting.Set] = set;
                    var shared = Shared(elements[at..], sets[posting.Set][^posting.Left..], overlap);
                    if (shared >= overlap)
                    {
                        var (first, second) = set < posting.Set ? (set, posting.Set) : (posting.Set, set);
                        pairs.Add(new(first, second, shared, size + posting.Size - shared));
                    }
                }
            }
        }
    }

    public void Add(int set, PrefixIndex index)
    {
        var elements = sets[set];
        var prefix = elements.Length - atLeast.LeastOverlap(elements.Length, elements.Length) + 1;
        for (var at = 0; at < prefix; at++)
        {
            index.Add(elements[at], new(sets.Sketches[set], set, elements.Length, elements.Length - at));
        }
    }

    /// <summary>The least overlap with sets of each size from the least on.</summary>
    private int[] Overlaps(int size, int leastSize)
    {
        if (_overlapsOf != size)
        {
            _overlapsOf = size;
            _overlaps = [.. Enumerable.Range(leastSize, size - leastSize + 1).Select(other => atLeast.LeastOverlap(size, other))];
        }

        return _overlaps;
    }

    /// <summary>How many elements two sorted sets share; gives up with a smaller number when the least cannot be reached.</summary>
    private static int Shared(ReadOnlySpan<int> x, ReadOnlySpan<int> y, int least)
    {
        var (i, j, shared) = (0, 0, 0);
        while (i < x.Length && j < y.Length && shared + Math.Min(x.Length - i, y.Length - j) >= least)
        {
            var (a, b) = (x[i], y[j]);
            shared += a == b ? 1 : 0;
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }

        return shared;
    }
}
