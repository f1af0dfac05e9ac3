using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Birdik.Territory.Statistics;

namespace Birdik.Territory.Units;

/// <summary>Everything the page of a unit tells.</summary>
public sealed record UnitView
{
    public required Unit Unit { get; init; }

    /// <summary>The units above, from the top.</summary>
    public required IReadOnlyList<UnitName> Above { get; init; }

    /// <summary>Those directly in it, in force, by kind.</summary>
    public required IReadOnlyList<UnitGroup> Children { get; init; }

    public required IReadOnlyList<UnitPast> Past { get; init; }

    public required IReadOnlyList<UnitStep> Predecessors { get; init; }

    public required IReadOnlyList<UnitStep> Successors { get; init; }

    public required IReadOnlyList<UnitName> Neighbours { get; init; }

    public required IReadOnlyList<UnitFigure> Figures { get; init; }

    /// <summary>The name of the municipality or body that works for this unit in this installation.</summary>
    public LocalizedText? Office { get; init; }

    public required IReadOnlyList<ThreadLink> Thread { get; init; }
}

/// <summary>A unit to be linked to.</summary>
public sealed record UnitName(string Code, LocalizedText Name);

public sealed record UnitGroup(UnitKind Kind, IReadOnlyList<UnitName> Units);

/// <summary>What the unit once was.</summary>
public sealed record UnitPast(LocalizedText Name, string Code, UnitKind Kind, UnitName? Parent, DateOnly? From, DateOnly To, string Act);

/// <summary>A unit before or after this one.</summary>
public sealed record UnitStep(UnitName Other, SuccessionKind Kind, DateOnly? On, string? Act);

/// <summary>The latest figure of a series.</summary>
public sealed record UnitFigure(SeriesChoice Series, DateOnly On, decimal Value);
