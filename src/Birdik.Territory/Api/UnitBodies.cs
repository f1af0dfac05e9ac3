using Birdik.Platform.Localization;
using Birdik.Territory.Units;

namespace Birdik.Territory.Api;

/// <summary>A unit to be entered.</summary>
/// <param name="Act">The act on which it rests.</param>
public sealed record NewUnit(
    string Code,
    UnitKind Kind,
    LocalizedText Name,
    DateOnly From,
    string Act,
    string? Parent = null,
    double? Latitude = null,
    double? Longitude = null);

/// <summary>What is to be mended in an entry.</summary>
/// <param name="Version">The version that was read; a later one refuses the correction.</param>
public sealed record UnitCorrection(
    LocalizedText Name, string Act, int Version, DateOnly? From = null, double? Latitude = null, double? Longitude = null);

/// <summary>The name of a unit from a day on, and its code where the act gives it another one.</summary>
/// <param name="Version">The version that was read; a later one refuses the change.</param>
public sealed record UnitNaming(LocalizedText Name, DateOnly On, string Act, int Version, string? Code = null);

/// <summary>Where a unit lies from a day on, and its kind where that changes.</summary>
/// <param name="Version">The version that was read; a later one refuses the change.</param>
public sealed record UnitPlace(string Parent, UnitKind Kind, DateOnly On, string Act, int Version);

/// <summary>How a unit ends.</summary>
/// <param name="Version">The version that was read; a later one refuses the change.</param>
public sealed record UnitEnd(
    DateOnly LastDay,
    IReadOnlyList<string> Successors,
    SuccessionKind Kind,
    string Act,
    int Version);

/// <summary>A unit as the API tells it.</summary>
public sealed record UnitAnswer
{
    public required string Code { get; init; }

    public string? Soate { get; init; }

    public string? Iso { get; init; }

    public required UnitKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Codes from the top to the parent.</summary>
    public required IReadOnlyList<string> Above { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public required IReadOnlyList<string> Children { get; init; }

    public required IReadOnlyList<string> Predecessors { get; init; }

    public required IReadOnlyList<string> Successors { get; init; }

    public required IReadOnlyList<string> FormerNames { get; init; }

    public required IReadOnlyList<string> FormerCodes { get; init; }

    public bool IsSynthetic { get; init; }

    public int Version { get; init; }

    internal static UnitAnswer Of(UnitView view) => new()
    {
        Code = view.Unit.Code,
        Soate = view.Unit.Soate,
        Iso = view.Unit.Iso,
        Kind = view.Unit.Kind,
        Name = view.Unit.Name,
        Above = [.. view.Above.Select(unit => unit.Code)],
        From = view.Unit.From,
        To = view.Unit.To,
        Latitude = view.Unit.Latitude,
        Longitude = view.Unit.Longitude,
        Children = [.. view.Children.SelectMany(group => group.Units).Select(unit => unit.Code)],
        Predecessors = [.. view.Predecessors.Select(step => step.Other.Code)],
        Successors = [.. view.Successors.Select(step => step.Other.Code)],
        FormerNames = [.. view.Past.Select(past => past.Name.Ky).Where(name => name != view.Unit.Name.Ky).Distinct()],
        FormerCodes = [.. view.Past.Select(past => past.Code).Where(code => code != view.Unit.Code).Distinct()],
        IsSynthetic = view.Unit.IsSynthetic,
        Version = view.Unit.Version,
    };
}
