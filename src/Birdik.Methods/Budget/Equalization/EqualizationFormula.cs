namespace Birdik.Methods.Budget.Equalization;

/// <summary>A formula that says to what each municipality is entitled, before the pool and the guarantee are looked at.</summary>
public abstract record EqualizationFormula
{
    /// <summary>True when the formula shares a pool and says nothing without one; for the others a pool is a ceiling.</summary>
    public virtual bool SharesPool => false;

    /// <summary>The units with the capacity that the formula reckons with.</summary>
    public virtual IReadOnlyList<EqualizationUnit> Prepare(IReadOnlyList<EqualizationUnit> units) => units;

    /// <summary>Som for each unit, unrounded; below 0 what it gives.</summary>
    /// <param name="units">As <see cref="Prepare"/> gave them; at least one.</param>
    /// <param name="pool">Som to be shared, at least 0; looked at only by formulas that share a pool.</param>
    public abstract decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool);

    /// <summary>Σ capacity / Σ population.</summary>
    protected static decimal AverageCapacity(IReadOnlyList<EqualizationUnit> units) =>
        units.Sum(unit => unit.Capacity) / units.Sum(unit => unit.Population);

    /// <summary>Capacity per head over the average; 1 for all where nobody has any.</summary>
    protected static decimal[] CapacityIndexes(IReadOnlyList<EqualizationUnit> units)
    {
        var average = AverageCapacity(units);
        return [.. units.Select(unit => average == 0 ? 1 : unit.CapacityPerHead / average)];
    }
}
