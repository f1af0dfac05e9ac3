namespace Birdik.Methods.Budget.Equalization;

/// <summary>
/// Shares a pool by what is missing to a target of provision: weights <c>(p − B(i)) · e(i) · N(i)</c> for units with B below p, where
/// provision B = capacity index / expenditure index e. The pool is shared whole.
/// </summary>
/// <remarks>Source: laws of Russian regions (docs.cntd.ru 802080829); worked vector E6. Nobody gets anything when all are at the target.</remarks>
/// <param name="Target">The provision p to which units are lifted, above 0.</param>
public sealed record ProportionalFilling(decimal Target) : EqualizationFormula
{
    public override bool SharesPool => true;

    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool)
    {
        var indexes = CapacityIndexes(units);
        var weights = units.Zip(indexes, (unit, index) =>
            Math.Max(0, (Target * unit.ExpenditureIndex) - index) * unit.Population).ToArray();
        var sum = weights.Sum();
        return [.. weights.Select(weight => sum == 0 ? 0 : pool * (weight / sum))];
    }
}
