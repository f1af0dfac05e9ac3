namespace Birdik.Methods.Budget;

/// <summary>Whether printed parts and a printed total agree.</summary>
public enum SumVerdict
{
    Agrees,

    /// <summary>They differ by no more than the rounding of the parts and the total can explain.</summary>
    WithinRounding,

    /// <summary>The total is a power of ten too large or too small: a decimal sign was lost or slipped.</summary>
    DecimalSlip,

    Differs,
}

/// <param name="Sum">What the parts add up to.</param>
/// <param name="Difference">Printed total − sum.</param>
/// <param name="Tolerance">The largest difference that rounding can explain.</param>
/// <param name="Meant">Where the decimal sign slipped, the total as it was meant.</param>
public sealed record SumCheck(decimal Sum, decimal Difference, decimal Tolerance, SumVerdict Verdict, decimal? Meant)
{
    private static readonly decimal[] Slips = [10, 100, 1000, 0.1m, 0.01m, 0.001m];

    /// <summary>Compares a printed total with the sum of its parts.</summary>
    /// <remarks>
    /// Each part and the total may be off by half a unit of its last place: tolerance = (n + 1) · unit / 2. Worked vectors E1 (total
    /// "85986" for 8,598.6), E2 and E3 of the budgets of aiyl aimaks.
    /// </remarks>
    /// <param name="unit">The last printed place: 0.1 for thousand som with one decimal.</param>
    public static SumCheck Of(IReadOnlyCollection<decimal> parts, decimal total, decimal unit)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(unit);
        var sum = parts.Sum();
        var tolerance = (parts.Count + 1) * unit / 2;
        var difference = total - sum;
        if (Math.Abs(difference) <= tolerance)
        {
            return new(sum, difference, tolerance, difference == 0 ? SumVerdict.Agrees : SumVerdict.WithinRounding, null);
        }

        foreach (var slip in Slips)
        {
            if (sum != 0 && Math.Abs((total / slip) - sum) <= tolerance)
            {
                return new(sum, difference, tolerance, SumVerdict.DecimalSlip, total / slip);
            }
        }

        return new(sum, difference, tolerance, SumVerdict.Differs, null);
    }
}
