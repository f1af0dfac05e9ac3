using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Contradictions;

/// <summary>
/// What a person says of a contradiction that the machine found. It stays with the two provisions; when one of their texts has changed
/// since, it is shown as old and asked for again.
/// </summary>
public sealed class ContradictionVerdict : ReferenceEntity<ContradictionVerdict>
{
    public const int MaxKey = 120;
    public const int MaxWhy = 2_000;
    public const int MaxName = 200;
    public const int MaxSeen = 64;

    /// <summary>The kind and the two places: <see cref="ContradictionKey"/>.</summary>
    public required string Key { get; init; }

    public required ContradictionKind Kind { get; init; }

    public required Id<Provision> FirstId { get; init; }

    /// <summary>Null where there is but one provision, or where a whole act is meant.</summary>
    public Id<Provision>? SecondId { get; init; }

    public Id<Act>? SecondActId { get; init; }

    public required ContradictionDecision Decision { get; set; }

    public required PrevailingSide Prevails { get; set; }

    /// <summary>«No conflict because …», or why the one prevails.</summary>
    public required string Why { get; set; }

    /// <summary>A hash of both texts as they stood when it was decided.</summary>
    public required string Seen { get; set; }

    public required string DecidedBy { get; set; }

    public required DateTime DecidedAt { get; set; }
}

/// <summary>Whether there is a conflict.</summary>
public enum ContradictionDecision
{
    Conflict,
    NoConflict,
}

/// <summary>Which of two provisions is to be followed.</summary>
public enum PrevailingSide
{
    Open,
    First,
    Second,
}
