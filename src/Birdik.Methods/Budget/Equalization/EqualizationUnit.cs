namespace Birdik.Methods.Budget.Equalization;

/// <summary>A municipality as an equalization formula sees it; money in som a year, totals and not per head.</summary>
/// <param name="Population">Above 0.</param>
public sealed record EqualizationUnit(string Id, decimal Population)
{
    public const decimal MostMoney = 10_000_000_000_000m;
    public const decimal MostPopulation = 100_000_000m;
    public const decimal MostIndex = 1_000m;

    /// <summary>What standard rates would bring, not what is collected; at least 0.</summary>
    public decimal Capacity { get; init; }

    /// <summary>What its functions cost by norm; at least 0.</summary>
    public decimal Need { get; init; }

    /// <summary>Tax base on which a standard rate is laid, at least 0.</summary>
    public decimal Base { get; init; }

    /// <summary>How dear the same service is here, 1 on average; above 0.</summary>
    public decimal ExpenditureIndex { get; init; } = 1;

    /// <summary>The transfer it has now, at least 0.</summary>
    public decimal Grant { get; init; }

    public decimal CapacityPerHead => Capacity / Population;

    public decimal NeedPerHead => Need / Population;
}
