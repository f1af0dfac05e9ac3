using Birdik.Platform.Persistence;

namespace Birdik.Budget.Country;

/// <summary>The base of a local tax in a municipality in a year, and what was collected; or, for the grant, what was given.</summary>
public sealed class RevenueBase : ReferenceEntity<RevenueBase>
{
    public const int MaxUnit = 40;
    public const int MaxSource = 200;

    public required string UnitCode { get; init; }

    public required int Year { get; init; }

    /// <summary>Null: the equalization grant of the year, which has no base.</summary>
    public required LocalTax? Tax { get; init; }

    /// <summary>Som on which the rate is laid; 0 for the grant.</summary>
    public required decimal Base { get; set; }

    /// <summary>Som collected; of the grant, som given.</summary>
    public required decimal Collected { get; set; }

    public required string Source { get; set; }

    public bool IsSynthetic { get; init; }
}

/// <summary>Revenue that stays with a municipality and has a base to which a standard rate can be laid.</summary>
public enum LocalTax
{
    Income,
    Property,
    Land,
    Transport,
    Patent,
    Lease,
}
