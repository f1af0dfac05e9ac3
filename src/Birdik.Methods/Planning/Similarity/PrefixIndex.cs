using System.Runtime.InteropServices;

namespace Birdik.Methods.Planning.Similarity;

/// <summary>For each element the sets that have it among their rare ones, from small to large.</summary>
internal sealed class PrefixIndex(OrderedSets sets)
{
    private readonly List<Posting>?[] _lists = new List<Posting>?[sets.Elements];
    private readonly int[] _firsts = new int[sets.Elements];

    public void Add(int element, Posting posting) => (_lists[element] ??= []).Add(posting);

    /// <summary>The sets with an element that have at least a size. The size may only grow from call to call.</summary>
    public ReadOnlySpan<Posting> Find(int element, int leastSize)
    {
        if (_lists[element] is not { } list)
        {
            return [];
        }

        var postings = CollectionsMarshal.AsSpan(list);
        ref var first = ref _firsts[element];
        while (first < postings.Length && postings[first].Size < leastSize)
        {
            first++;
        }

        return postings[first..];
    }
}

/// <param name="Left">How many elements of the set come from this one on.</param>
internal readonly record struct Posting(ulong Sketch, int Set, int Size, int Left);
