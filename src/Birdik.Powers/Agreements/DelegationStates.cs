namespace Birdik.Powers.Agreements;

/// <summary>What the giving side has done.</summary>
public enum GiverStep
{
    Draft,
    Proposed,
    Suspended,
    Terminated,
}

/// <summary>What the taking side has answered.</summary>
public enum TakerAnswer
{
    None,
    Accepted,
    Refused,
}

/// <summary>The state of a delegation, from what both sides did and from the day.</summary>
public enum DelegationState
{
    Draft,
    Proposed,
    Refused,
    Delegated,
    Suspended,
    Terminated,

    /// <summary>Its term is over.</summary>
    Ended,
}
