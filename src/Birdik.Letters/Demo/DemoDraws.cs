namespace Birdik.Letters.Demo;

/// <summary>Draws of the demo: the same on every machine (Knuth's linear congruential generator, high bits).</summary>
internal sealed class DemoDraws(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ 0x1E77E25UL;

    /// <summary>In [0, count).</summary>
    public int Below(int count)
    {
        _state = unchecked((_state * 6364136223846793005UL) + 1442695040888963407UL);
        return (int)((_state >> 33) % (ulong)count);
    }

    public bool Chance(int percent) => Below(100) < percent;

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];
}
