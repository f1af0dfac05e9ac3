using Birdik.Platform.Localization;

namespace Birdik.Law.Provisions;

/// <summary>An address in words: <c>art_3__para_2__point_1</c> is «3-берене, 2-бөлүк, 1-пункт».</summary>
public static class ProvisionNames
{
    public static string Of(string eId, Words words) => string.Join(", ", eId.Split("__").Select(step => Step(step, words)));

    private static string Step(string step, Words words)
    {
        var end = step.IndexOf('_', StringComparison.Ordinal);
        var key = $"Law.Provision.{(end < 0 ? step : step[..end])}";
        return words.Has(key) ? words[key, ("number", end < 0 ? "" : step[(end + 1)..])] : step;
    }
}
