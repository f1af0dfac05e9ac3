namespace Birdik.Methods.Budget.Equalization;

/// <summary>Lifts capacity by a standard rate to the average: <c>max(0, C̄ − c(i)) · N(i)</c> with <c>c = rate · base / N</c>.</summary>
/// <remarks>Source: the representative tax system (standard rate × actual base); worked vector E4.</remarks>
/// <param name="Rate">Som of tax for a som of base, at least 0.</param>
public sealed record RepresentativeTaxSystem(decimal Rate) : EqualizationFormula
{
    public override IReadOnlyList<EqualizationUnit> Prepare(IReadOnlyList<EqualizationUnit> units) =>
        [.. units.Select(unit => unit with { Capacity = Rate * unit.Base })];

    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool)
    {
        var average = AverageCapacity(units);
        return [.. units.Select(unit => Math.Max(0, (average * unit.Population) - unit.Capacity))];
    }
}
