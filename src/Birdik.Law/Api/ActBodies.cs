using Birdik.Law.Acts;
using Birdik.Platform.Localization;

namespace Birdik.Law.Api;

/// <summary>An act to be entered or corrected.</summary>
/// <param name="Version">The version that was read; a later one refuses a correction.</param>
public sealed record ActBody(
    ActKind Kind,
    LocalizedText Title,
    IReadOnlyList<Sphere> Spheres,
    string? Number = null,
    DateOnly? Date = null,
    LocalizedText? Issuer = null,
    ActPowers Powers = ActPowers.None,
    DateOnly? From = null,
    DateOnly? To = null,
    LocalizedText? Note = null,
    int? Version = null)
{
    internal ActEntry ToEntry() => new()
    {
        Kind = Kind,
        Title = Title,
        Spheres = Spheres,
        Number = Number,
        Date = Date,
        Issuer = Issuer ?? new("", ""),
        Powers = Powers,
        From = From,
        To = To,
        Note = Note ?? new("", ""),
    };
}

/// <summary>The class a person gives an act, and why.</summary>
public sealed record ActClassBody(ActClass Class, string Why = "");

/// <summary>A relation to another act.</summary>
/// <param name="To">The key or the FRBR URI of the other.</param>
public sealed record ActRelationBody(string To, ActRelationKind Kind, DateOnly? On = null);

/// <summary>An act as the API tells it.</summary>
public sealed record ActAnswer
{
    public required string Key { get; init; }

    /// <summary>The FRBR URI of the work.</summary>
    public required string Uri { get; init; }

    public required ActKind Kind { get; init; }

    public required int Rank { get; init; }

    public required LocalizedText Title { get; init; }

    public string? Number { get; init; }

    public DateOnly? Date { get; init; }

    public required LocalizedText Issuer { get; init; }

    public required IReadOnlyList<Sphere> Spheres { get; init; }

    public required ActClass Class { get; init; }

    public required ActPowers Powers { get; init; }

    public required ActConfidence Confidence { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }

    public required LocalizedText Note { get; init; }

    public required bool IsSynthetic { get; init; }

    public required IReadOnlyList<ActRelationAnswer> Relations { get; init; }

    public required int Version { get; init; }

    internal static ActAnswer Of(Act act, IReadOnlyList<ActRelationView> relations) => new()
    {
        Key = act.Key,
        Uri = act.Uri,
        Kind = act.Kind,
        Rank = act.Rank,
        Title = act.Title,
        Number = act.Number,
        Date = act.Date,
        Issuer = act.Issuer,
        Spheres = act.SphereList,
        Class = act.Class,
        Powers = act.Powers,
        Confidence = act.Confidence,
        From = act.From,
        To = act.To,
        Note = act.Note,
        IsSynthetic = act.IsSynthetic,
        Relations = [.. relations.Select(one => new ActRelationAnswer(one.Relation.Kind, one.IsOwn, one.Other.Uri, one.Relation.On))],
        Version = act.Version,
    };
}

/// <summary>A relation as one of its acts sees it.</summary>
/// <param name="IsOwn">This act does it; else it is done to it.</param>
public sealed record ActRelationAnswer(ActRelationKind Kind, bool IsOwn, string Other, DateOnly? On);
