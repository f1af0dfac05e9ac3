namespace Birdik.Territory.Demo;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014): the same numbers on every platform.
/// Only + − × ÷ and integers are used, since sines and logarithms differ between C libraries.
/// </summary>
internal sealed class DemoRandom(ulong state)
{
    private ulong _state = state;

    /// <summary>A generator of its own for a part of the country, so that one part's draws do not shift another's.</summary>
    public static DemoRandom For(int seed, DemoPart part)
    {
        var mixer = new DemoRandom(unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ ((ulong)part << 32));
        return new DemoRandom(mixer.NextBits());
    }

    /// <summary>In [0, 1).</summary>
    public double Next() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    public double Between(double from, double to) => from + (to - from) * Next();

    /// <summary>In [0, count).</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>From <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public int Whole(int from, int to) => from + Below(to - from + 1);

    public bool Chance(double probability) => Next() < probability;

    /// <summary>About normal with mean 0 and deviation 1 (sum of twelve uniforms), within ±6.</summary>
    public double Bell()
    {
        var sum = -6.0;
        for (var i = 0; i < 12; i++)
        {
            sum += Next();
        }

        return sum;
    }

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    public void Shuffle<T>(IList<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}

/// <summary>The parts of the country that draw their own random numbers.</summary>
internal enum DemoPart
{
    Points = 1,
    Land,
    Names,
    Populations,
    Villages,
    Reform,
    Statistics,
    People,
}
