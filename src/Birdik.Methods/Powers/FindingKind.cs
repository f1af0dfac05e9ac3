namespace Birdik.Methods.Powers;

/// <summary>What can be wrong with the division of functions.</summary>
public enum FindingKind
{
    /// <summary>Nobody does it, at least in a part of its territory.</summary>
    NoDoer,

    /// <summary>Nobody pays for it.</summary>
    NoPayer,

    /// <summary>Nobody controls it.</summary>
    NoController,

    /// <summary>Two bodies do the same on the same territory.</summary>
    Overlap,

    /// <summary>Delegated by the state, and no body of the state pays.</summary>
    Unfunded,

    /// <summary>Work is done under it, and no provision in force gives it.</summary>
    PractisedWithoutLaw,

    /// <summary>A provision gives it, and no work was done under it.</summary>
    LawWithoutPractice,
}
