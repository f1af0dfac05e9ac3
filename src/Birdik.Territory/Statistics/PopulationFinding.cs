using Birdik.Platform.Norms;
using Birdik.Territory.Units;

namespace Birdik.Territory.Statistics;

/// <summary>An aimak whose villages do not add up to it, in one series on one day.</summary>
/// <param name="Whole">The residents of the aimak.</param>
/// <param name="Parts">The residents of its villages together.</param>
public sealed record PopulationFinding(UnitName Unit, SeriesChoice Series, DateOnly On, decimal Whole, decimal Parts, int Villages)
{
    public decimal Difference => Parts - Whole;

    /// <summary>The difference in percent of the aimak's residents.</summary>
    public decimal Percent => Whole == 0 ? 100 : Math.Round(Math.Abs(Difference) * 100 / Whole, 1, MidpointRounding.AwayFromZero);
}

/// <summary>What the check came to.</summary>
/// <param name="Checked">How many aimaks have a figure of their own and one for every village, in any series.</param>
/// <param name="Findings">Those that do not add up, the greatest difference first.</param>
public sealed record PopulationCheckResult(int Checked, IReadOnlyList<PopulationFinding> Findings, NormValue Tolerance);
