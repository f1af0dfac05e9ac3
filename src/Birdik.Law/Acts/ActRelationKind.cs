namespace Birdik.Law.Acts;

/// <summary>What one act does to another.</summary>
public enum ActRelationKind
{
    Amends,
    Repeals,
    Implements,
    Refers,
}
