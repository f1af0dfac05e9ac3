using Birdik.Platform.Ids;
using Birdik.Platform.Localization;

namespace Birdik.Territory.Units;

/// <summary>A unit as a row of the register.</summary>
public sealed record UnitRow
{
    public Id<Unit> Id { get; init; }

    public string Code { get; init; } = "";

    public string? Soate { get; init; }

    public UnitKind Kind { get; init; }

    public LocalizedText Name { get; init; } = new("", "");

    public string SortKey { get; init; } = "";

    public string SearchText { get; init; } = "";

    public LocalizedText? Parent { get; init; }

    /// <summary>The code of the oblast or city of republican rank.</summary>
    public string? TopCode { get; init; }

    public LocalizedText? Top { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}
