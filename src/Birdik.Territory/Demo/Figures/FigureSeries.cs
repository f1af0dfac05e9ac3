using Birdik.Territory.Units;

namespace Birdik.Territory.Demo.Figures;

/// <summary>Synthetic series of every municipality, 2019–2025, that hang together: households, births and pupils follow the residents.</summary>
internal sealed class FigureSeries(DemoRandom random)
{
    public const int FirstYear = 2019;

    public const int LastYear = 2025;

    public IReadOnlyList<DemoFigure> Draw(IReadOnlyList<DemoMunicipality> municipalities) =>
        [.. municipalities.SelectMany(Draw)];

    private List<DemoFigure> Draw(DemoMunicipality municipality)
    {
        var rural = municipality.Unit.Kind == UnitKind.AiylAimak;
        var growth = random.Between(1.006, 1.024);
        var perHousehold = random.Between(4.0, 5.4) - (rural ? 0 : 0.9);
        var perSchool = random.Between(1_900, 3_200) * (rural ? 1 : 2.2);
        var cattle = rural ? random.Between(0.25, 0.6) : random.Between(0.005, 0.02);
        var sheep = cattle * random.Between(2.5, 6);
        var arable = rural ? random.Between(0.15, 0.45) : 0.004;
        var water = random.Between(45, 85);
        var figures = new List<DemoFigure>();
        double residents = municipality.Population;
        for (var year = LastYear; year >= FirstYear; year--)
        {
            var back = LastYear - year;
            Add("population", residents, 0);
            Add("households", residents / perHousehold, 0);
            Add("births", residents * 0.0189, 0.06);
            Add("deaths", residents * 0.0043, 0.08);
            Add("schools", Math.Max(1, (municipality.Population - back * 90) / perSchool), 0);
            Add("pupils", residents * 0.197, 0.02);
            Add("cattle", municipality.Population * cattle * (1 - 0.012 * back), 0.02);
            Add("sheep-and-goats", municipality.Population * sheep * (1 - 0.008 * back), 0.03);
            Add("arable-land", municipality.Population * arable, 0);
            Add("piped-water", Math.Min(100, water - 2.5 * back + 8), 0);
            residents /= growth;

            void Add(string indicator, double value, double noise) => figures.Add(new DemoFigure(
                municipality.Unit.Code, indicator, year, (int)Math.Round(value * (1 + noise * random.Between(-1, 1)))));
        }

        figures.Reverse();
        return figures;
    }
}
