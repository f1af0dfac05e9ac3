namespace Birdik.Methods.Budget.Equalization;

/// <summary>
/// Lets no grant lift a unit above those that have none: the grant less <c>max(0, (A − B) · N)</c>, A = (capacity + grant) / N, B = the
/// least capacity per head among units without grant.
/// </summary>
/// <remarks>
/// Source: Federal-Provincial Fiscal Arrangements Act of Canada, s. 3.4(2); worked vector E8. A grant is taken back at most whole;
/// where every unit has a grant there is no B and nothing is capped.
/// </remarks>
public sealed record GrantCap : EqualizationFormula
{
    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool) =>
        units.Where(unit => unit.Grant == 0).MinBy(unit => unit.CapacityPerHead) is { } poorest
            ? [.. units.Select(unit => unit.Grant - Reduction(unit, poorest))]
            : [.. units.Select(unit => unit.Grant)];

    private static decimal Reduction(EqualizationUnit unit, EqualizationUnit poorest)
    {
        var over = unit.Capacity + unit.Grant - (poorest.Capacity * unit.Population / poorest.Population);
        return Math.Clamp(over, 0, unit.Grant);
    }
}
