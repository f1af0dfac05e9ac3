using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Territory.Units;

/// <summary>What became of a unit: the unit that took its place, wholly or in part, by which act and from which day.</summary>
public sealed class UnitSuccession : ReferenceEntity<UnitSuccession>
{
    public required Id<Unit> PredecessorId { get; init; }

    public required Id<Unit> SuccessorId { get; init; }

    public required SuccessionKind Kind { get; init; }

    /// <summary>The first day of the successor in the predecessor's place; null where it is not known.</summary>
    public DateOnly? On { get; init; }

    public string? Act { get; init; }
}

public enum SuccessionKind
{
    /// <summary>Joined with others into the successor.</summary>
    Merged,

    /// <summary>Divided among several successors.</summary>
    Split,

    /// <summary>Made anew as another kind of unit.</summary>
    Transformed,

    /// <summary>Part of it went to the successor; the predecessor goes on.</summary>
    Transferred,
}
