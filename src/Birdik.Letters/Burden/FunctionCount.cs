using Birdik.Platform.Persistence;

namespace Birdik.Letters.Burden;

/// <summary>How many letters of a month bear a function's tag: what the nation reads instead of the letters themselves. Counted anew each night.</summary>
public sealed class FunctionCount : TenantEntity<FunctionCount>
{
    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    /// <summary>The function's code.</summary>
    public required string Function { get; init; }

    public required int Letters { get; init; }
}
