namespace Birdik.Methods.Planning.Similarity;

/// <summary>Finds every pair of sets that are alike enough: the exact set-similarity join.</summary>
public static class SimilarTexts
{
    /// <summary>All pairs with Jaccard index of at least <paramref name="atLeast"/>, by place of the first, then of the second text.</summary>
    /// <remarks>
    /// <para>Elements are put in order from rare to common and sets are taken from small to large. Two sets alike enough share an
    /// element among the first |x| − ⌈t|x|⌉ + 1 of the larger and the first |y| − ⌈2t/(1+t)·|y|⌉ + 1 of the smaller (prefix filter);
    /// neither is shorter than t times the other (length filter); after the first shared element enough must be left (positional
    /// filter); and the parity sketches of 64 bits differ in no more bits than the sets may differ in elements (bitmap filter).
    /// What passes is counted exactly. Nothing is sampled and nothing missed.</para>
    /// <para>Sources: R. Bayardo, Y. Ma, R. Srikant, "Scaling up all pairs similarity search", WWW 2007; C. Xiao et al., "Efficient
    /// similarity joins for near-duplicate detection", ACM TODS 36 (2011); E. Sandes, G. Teodoro, A. Melo, "Bitmap filter", 2017.</para>
    /// </remarks>
    /// <param name="texts">With <paramref name="firstCount"/>, the texts of the first file and then those of the second.</param>
    /// <param name="firstCount">When given, only pairs of one text from the first so many and one from the rest.</param>
    /// <param name="mostPairs">More pairs than these end the work and give null.</param>
    public static IReadOnlyList<SimilarPair>? Find(
        TextSets texts, Likeness atLeast, int? firstCount = null, int mostPairs = int.MaxValue, CancellationToken ct = default)
    {
        var sets = new OrderedSets(texts);
        var pairs = new List<SimilarPair>();
        var indexes = firstCount is null ? [new PrefixIndex(sets)] : new[] { new PrefixIndex(sets), new PrefixIndex(sets) };
        var join = new SetJoin(sets, atLeast, pairs);
        foreach (var set in sets.BySize)
        {
            var side = set >= firstCount ? 1 : 0;
            join.Probe(set, indexes[^(side + 1)]);
            if (pairs.Count > mostPairs || ct.IsCancellationRequested)
            {
                ct.ThrowIfCancellationRequested();
                return null;
            }

            join.Add(set, indexes[firstCount is null ? 0 : side]);
        }

        pairs.Sort(static (a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.Second.CompareTo(b.Second));
        return pairs;
    }
}
