namespace Birdik.Methods.Budget.Equalization;

/// <summary>Lifts the poorest per head to a common floor until the pool is spent: <c>Σ max(0, L − c(i)) · N(i) = pool</c>.</summary>
/// <remarks>No other sharing leaves the poorest with more per head, nor the next poorest, and so on (leximin). O(n log n).</remarks>
public sealed record MaxMin : EqualizationFormula
{
    public override bool SharesPool => true;

    public override decimal[] Entitlements(IReadOnlyList<EqualizationUnit> units, decimal pool)
    {
        var (population, capacity, floor) = (0m, 0m, 0m);
        foreach (var unit in units.OrderBy(unit => unit.CapacityPerHead))
        {
            if (population > 0 && unit.CapacityPerHead >= floor)
            {
                break;
            }

            population += unit.Population;
            capacity += unit.Capacity;
            floor = (capacity + pool) / population;
        }

        return [.. units.Select(unit => Math.Max(0, (floor * unit.Population) - unit.Capacity))];
    }
}
