namespace Birdik.Methods.Budget.Equalization;

/// <summary>The gap between need and capacity, <c>max(0, need − capacity)</c>; scaled to the pool where the gaps exceed it.</summary>
/// <remarks>Since 2011 the outline of the Kyrgyz procedure. Nobody gets more than the gap; what then is left of the pool stays.</remarks>
public sealed record GapFilling : EqualizationFormula
{
    public override bool SharesPool => true;

    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool) =>
        [.. units.Select(unit => Math.Max(0, unit.Need - unit.Capacity))];
}
