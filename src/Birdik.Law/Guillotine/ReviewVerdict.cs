namespace Birdik.Law.Guillotine;

/// <summary>What is to become of a provision.</summary>
public enum ReviewVerdict
{
    Keep,
    Merge,
    Amend,
    Repeal,
}
