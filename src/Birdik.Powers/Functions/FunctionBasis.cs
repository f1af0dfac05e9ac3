using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Powers.Functions;

/// <summary>
/// The provision that gives a function, from a day to a day: the address of the act (FRBR) and the provision in it. The register of acts
/// tells what it says on a date.
/// </summary>
public sealed class FunctionBasis : ReferenceEntity<FunctionBasis>
{
    public const int MaxUri = 200;
    public const int MaxProvision = 40;

    public required Id<Function> FunctionId { get; init; }

    /// <summary>The act's address: <c>/akn/kg/act/1999-06-02/45</c>.</summary>
    public required string ActUri { get; init; }

    /// <summary>Article, part and point as they are cited: <c>13(2)</c>, <c>28³</c>; empty where the act as a whole is meant.</summary>
    public required string Provision { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; set; }

    public bool InForceOn(DateOnly day) => (From is null || From <= day) && (To is null || day <= To);
}
