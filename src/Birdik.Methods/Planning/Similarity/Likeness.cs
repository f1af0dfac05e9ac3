namespace Birdik.Methods.Planning.Similarity;

/// <summary>A least Jaccard index as a fraction of whole numbers, so that it is compared exactly.</summary>
/// <remarks>Jaccard index of sets x and y: |x ∩ y| / |x ∪ y|. All bounds below follow from |x ∪ y| = |x| + |y| − |x ∩ y|.</remarks>
public readonly record struct Likeness
{
    private readonly long _numerator;
    private readonly long _denominator;

    /// <param name="threshold">Above 0, at most 1, with at most 9 decimals.</param>
    public Likeness(decimal threshold)
    {
        if (!IsValid(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "Above 0, at most 1, at most 9 decimals.");
        }

        _denominator = 1_000_000_000;
        _numerator = (long)(threshold * _denominator);
    }

    public static bool IsValid(decimal threshold) => threshold is > 0 and <= 1 && decimal.Round(threshold, 9) == threshold;

    /// <summary>The least size of a set that can be this like one of <paramref name="size"/>: ⌈t·n⌉.</summary>
    public int LeastSize(int size) => CeilingOf(_numerator * size, _denominator);

    /// <summary>The least number of shared elements of two sets this alike: ⌈t / (1 + t) · (n + m)⌉.</summary>
    public int LeastOverlap(int size, int otherSize) =>
        CeilingOf(_numerator * ((long)size + otherSize), _numerator + _denominator);

    private static int CeilingOf(long dividend, long divisor) => (int)((dividend + divisor - 1) / divisor);
}
