using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Law.Acts;

/// <summary>That one act amends, repeals, implements or refers to another.</summary>
public sealed class ActRelation : ReferenceEntity<ActRelation>
{
    public required Id<Act> FromId { get; init; }

    public required Id<Act> ToId { get; init; }

    public required ActRelationKind Kind { get; init; }

    /// <summary>From when; null where not known.</summary>
    public DateOnly? On { get; init; }

    public ActConfidence Confidence { get; init; }
}
