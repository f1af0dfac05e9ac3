using Birdik.Platform.Localization;

namespace Birdik.Territory.Units;

/// <summary>Names of units as pages write them.</summary>
public static class UnitNames
{
    /// <summary>A name in all the languages it has, each once.</summary>
    public static string InAll(this LocalizedText name) =>
        string.Join(" · ", new[] { name.Ky, name.Ru, name.En }.Where(part => part.Length > 0).Distinct());
}
