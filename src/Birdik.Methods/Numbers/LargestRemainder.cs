namespace Birdik.Methods.Numbers;

/// <summary>Rounds amounts so that their sum is kept: the method of the largest remainder (Hamilton, Hare–Niemeyer).</summary>
public static class LargestRemainder
{
    /// <summary>
    /// Each amount rounded down or up to whole units so that the results add up to <paramref name="total"/>; units left over go to
    /// the largest remainders, on a tie to the amount that stands first.
    /// </summary>
    /// <remarks>Negative amounts are rounded down too (away from zero) before the rest is given out. O(n log n).</remarks>
    /// <param name="amounts">Exact amounts; their sum differs from <paramref name="total"/> by less than their number of units.</param>
    /// <param name="total">A whole number of units.</param>
    /// <param name="unit">Above 0: 0.01 rounds money to the tyiyn.</param>
    public static decimal[] Round(IReadOnlyList<decimal> amounts, decimal total, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        var units = amounts.Select(amount => decimal.Floor(amount / unit)).ToArray();
        var left = (int)((total / unit) - units.Sum());
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(left), amounts.Count, nameof(total));
        var byRemainder = Enumerable.Range(0, amounts.Count).OrderByDescending(place => (amounts[place] / unit) - units[place]);
        foreach (var place in left >= 0 ? byRemainder.Take(left) : byRemainder.TakeLast(-left))
        {
            units[place] += Math.Sign(left);
        }

        return [.. units.Select(count => count * unit)];
    }

    /// <summary>Shares a total by weights: <c>total · weight / Σ weights</c>, rounded so that the sum is the total exactly.</summary>
    /// <remarks>All zero when no weight is above 0. See <see cref="Round"/>.</remarks>
    /// <param name="weights">None below 0.</param>
    public static decimal[] Share(decimal total, IReadOnlyList<decimal> weights, decimal unit)
    {
        var sum = weights.Sum();
        return sum == 0 ? new decimal[weights.Count] : Round([.. weights.Select(weight => total * (weight / sum))], total, unit);
    }
}
