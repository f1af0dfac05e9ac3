namespace Birdik.Methods.Budget.Equalization;

/// <summary>Half capacity, half need: <c>(α(C̄ − c(i)) + β(n(i) − N̄)) · N(i)</c> with averages weighted by population; adds up to 0.</summary>
/// <remarks>Worked vector E5.</remarks>
/// <param name="Alpha">Share of the difference in capacity that is made good.</param>
/// <param name="Beta">Share of the difference in need that is made good.</param>
public sealed record TwoComponent(decimal Alpha, decimal Beta) : EqualizationFormula
{
    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool)
    {
        var (capacity, need) = (AverageCapacity(units), units.Sum(unit => unit.Need) / units.Sum(unit => unit.Population));
        return
        [
            .. units.Select(unit =>
                (Alpha * ((capacity * unit.Population) - unit.Capacity)) + (Beta * (unit.Need - (need * unit.Population)))),
        ];
    }
}
