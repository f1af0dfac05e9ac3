namespace Birdik.Methods.Staffing;

/// <summary>Pay of a post: official salary = base rate × coefficient, with allowances on it.</summary>
/// <remarks>Source: GR 16.04.2008 No. 150 (TO = MBS × KK); base rate and shares by UP 28.03.2022 No. 95. The numbers are norms, not here.</remarks>
public static class Pay
{
    /// <summary>Som a month, unrounded: vectors P1 (7,040 × 2.5 = 17,600) and P2 (5,000 × 2.5 = 12,500).</summary>
    public static decimal OfficialSalary(decimal baseRate, decimal coefficient) => baseRate * coefficient;

    /// <summary>Som a month with allowances as shares of the salary: <c>salary · (1 + Σ shares)</c>.</summary>
    public static decimal Monthly(decimal salary, IEnumerable<decimal> allowanceShares) => salary * (1 + allowanceShares.Sum());

    /// <summary>Som a year of units of a post: <c>monthly · 12 · units</c>.</summary>
    public static decimal YearFund(decimal monthly, decimal units) => monthly * 12 * units;

    /// <summary>
    /// True when the guaranteed part is at least a share of the whole, compared exactly:
    /// <c>guaranteed · d ≥ n · (guaranteed + incentive)</c> for the share n/d.
    /// </summary>
    /// <remarks>Vector P3 with 2/3: 17,600 beside 9,000 is too little, beside 8,800 it is enough.</remarks>
    public static bool KeepsGuaranteedShare(decimal guaranteed, decimal incentive, int numerator, int denominator) =>
        guaranteed * denominator >= numerator * (guaranteed + incentive);
}
