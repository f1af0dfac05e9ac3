using Birdik.Platform.Norms;

namespace Birdik.Territory;

/// <summary>The norms Territory asks for.</summary>
public static class TerritoryNorms
{
    /// <summary>By how many percent the residents of the villages may differ from those of their aimak and still count as adding up.</summary>
    public static readonly NormDefinition PopulationSumTolerance = new("territory.population-sum-tolerance", "percent");

    internal static IEnumerable<NormDefinition> All => [PopulationSumTolerance];
}
