namespace Birdik.Territory.Demo.Places;

/// <summary>Splits a whole number by weights so that the parts sum to it (largest remainders; ties to the first).</summary>
internal static class Apportion
{
    public static int[] Split(int total, IReadOnlyList<double> weights)
    {
        var sum = weights.Sum();
        var exact = weights.Select(weight => total * weight / sum).ToArray();
        var parts = exact.Select(value => (int)Math.Floor(value)).ToArray();
        var rest = total - parts.Sum();
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => exact[i] - parts[i]).ThenBy(i => i).Take(rest))
        {
            parts[i]++;
        }

        return parts;
    }
}
