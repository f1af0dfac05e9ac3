using Birdik.Law.Acts;
using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Powers.Functions;

/// <summary>A function as a row of the register.</summary>
public sealed record FunctionRow
{
    public Id<Function> Id { get; init; }

    public string Code { get; init; } = "";

    public LocalizedText Name { get; init; } = new("", "");

    public Sphere Sphere { get; init; }

    public FunctionKind Kind { get; init; }

    public FunctionPlace Place { get; init; }

    public FunctionFrequency Frequency { get; init; }

    public FunctionPost Post { get; init; }

    public VolumeDriver Driver { get; init; }

    public bool HasBasis { get; init; }

    public bool IsVerified { get; init; }

    public bool IsSynthetic { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public string SearchText { get; init; } = "";

    public string SortKey { get; init; } = "";
}
