namespace Birdik.Methods.Numbers;

/// <summary>SplitMix64: a small generator that gives the same numbers for a seed on every machine and in every language.</summary>
/// <remarks>Source: G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014. Not for secrets.</remarks>
public sealed class SplitMix(ulong seed)
{
    private ulong _state = seed;

    /// <summary>The next number, 0 to below 1, with 53 random bits.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1ul << 53));
    }
}
