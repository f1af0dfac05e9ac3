namespace Birdik.Methods.Staffing;

/// <summary>A unit time as it was measured: what half of the cases took at most, and how sure that is.</summary>
/// <param name="Count">Cases measured.</param>
/// <param name="Median">Minutes.</param>
/// <param name="LowerQuartile">A quarter of the cases took no more.</param>
/// <param name="UpperQuartile">A quarter of the cases took no less.</param>
/// <param name="Low">The true median is not below with the confidence; null where there are too few cases to say.</param>
/// <param name="High">The true median is not above.</param>
/// <param name="Confidence">That the interval holds the true median, at least 0.95.</param>
public sealed record MeasuredTime(
    int Count, decimal Median, decimal LowerQuartile, decimal UpperQuartile, decimal? Low, decimal? High, double? Confidence)
{
    private const double Wanted = 0.95;

    /// <summary>Beyond so many cases the ranks come from the normal approximation of the binomial.</summary>
    private const int ExactUpTo = 1_000;

    /// <summary>Half the width of the interval as a share of the median; null where there is no interval.</summary>
    public decimal? Uncertainty => Low is { } low && High is { } high && Median > 0 ? (high - low) / 2 / Median : null;

    /// <summary>Measures cases by their order alone, whatever their distribution.</summary>
    /// <remarks>
    /// The interval goes from the k-th shortest to the k-th longest case, with the largest k for which 1 − 2 P(B &lt; k) ≥ 0.95, B
    /// binomial with n trials of ½ (W. J. Conover, Practical Nonparametric Statistics, 3rd ed. 1999, §3.2); fewer than six cases give
    /// none. Quartiles: linear between order statistics (R. Hyndman, Y. Fan, The American Statistician 50(4), 1996, definition 7).
    /// O(n log n).
    /// </remarks>
    /// <param name="minutes">Of each case, above 0.</param>
    /// <returns>Null when there is no case.</returns>
    public static MeasuredTime? Of(IEnumerable<decimal> minutes)
    {
        var sorted = minutes.Order().ToArray();
        if (sorted.Length == 0)
        {
            return null;
        }

        var (rank, confidence) = Rank(sorted.Length);
        return new(
            sorted.Length,
            Quantile(sorted, 0.5m),
            Quantile(sorted, 0.25m),
            Quantile(sorted, 0.75m),
            rank > 0 ? sorted[rank - 1] : null,
            rank > 0 ? sorted[^rank] : null,
            rank > 0 ? confidence : null);
    }

    private static decimal Quantile(decimal[] sorted, decimal share)
    {
        var at = (sorted.Length - 1) * share;
        var below = (int)decimal.Floor(at);
        return below + 1 < sorted.Length ? sorted[below] + ((at - below) * (sorted[below + 1] - sorted[below])) : sorted[below];
    }

    private static (int Rank, double Confidence) Rank(int count)
    {
        if (count > ExactUpTo)
        {
            return ((int)Math.Floor((count - (1.959964 * Math.Sqrt(count))) / 2), Wanted);
        }

        // P(B < k) grows by C(n, k) / 2^n, each from the one before.
        var (term, tail, rank, reached) = (Math.Pow(0.5, count), 0d, 0, 0d);
        for (var next = 1; next <= (count + 1) / 2; next++)
        {
            tail += term;
            if (1 - (2 * tail) < Wanted)
            {
                break;
            }

            (rank, reached) = (next, 1 - (2 * tail));
            term = term * (count - next + 1) / next;
        }

        return (rank, reached);
    }
}
