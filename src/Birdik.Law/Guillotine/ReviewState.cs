namespace Birdik.Law.Guillotine;

/// <summary>Whether the second pair of eyes has looked.</summary>
public enum ReviewState
{
    Proposed,
    Confirmed,
    Returned,
}
