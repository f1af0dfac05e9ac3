namespace Birdik.Territory.Demo.Figures;

/// <summary>
/// The residents of every village on the last day of the series. They add up to their aimak, but for a few aimaks, where a village was counted
/// from another list: so the check of sums has something to find, as it has in life.
/// </summary>
internal static class VillageFigures
{
    private const int EveryThat = 45;
    private const double Overcounted = 1.12;

    public static IEnumerable<DemoFigure> Of(IEnumerable<DemoMunicipality> municipalities) => municipalities
        .Where(municipality => municipality.Villages.Count > 0)
        .SelectMany((municipality, place) => municipality.Villages.Select((village, number) => new DemoFigure(
            village.Unit.Code,
            "population",
            FigureSeries.LastYear,
            number == 0 && place % EveryThat == EveryThat - 1 ? (int)(village.Population * Overcounted) : village.Population)));
}
