namespace Birdik.Law.Acts;

/// <summary>The figures of the policy paper, beside which the count so far is shown.</summary>
public static class ActClasses
{
    public const int Aligned = 36;
    public const int NotAligned = 84;
    public const int All = Aligned + NotAligned;
}
