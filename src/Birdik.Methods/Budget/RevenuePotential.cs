namespace Birdik.Methods.Budget;

/// <summary>What a tax could bring by standard rates on its base, and what it brings.</summary>
/// <param name="Capacity">Standard rate × base, som a year, at least 0.</param>
/// <param name="Collections">What was collected in the year, som.</param>
public readonly record struct RevenuePotential(decimal Capacity, decimal Collections)
{
    /// <summary>Capacity − collections: what is still to be raised; below 0 where more is collected than the standard.</summary>
    public decimal ToRaise => Capacity - Collections;

    /// <summary>Tax effort: collections / capacity; null without capacity.</summary>
    public decimal? Effort => Capacity == 0 ? null : Collections / Capacity;

    /// <summary>What one more percentage point of effort brings, som a year.</summary>
    public decimal OnePointOfEffort => Capacity / 100;

    public static RevenuePotential operator +(RevenuePotential left, RevenuePotential right) =>
        new(left.Capacity + right.Capacity, left.Collections + right.Collections);
}
