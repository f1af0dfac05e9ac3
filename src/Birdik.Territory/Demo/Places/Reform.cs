using Birdik.Platform.Localization;

namespace Birdik.Territory.Demo.Places;

/// <summary>
/// How the aimaks of before the reform went into those of today: every rayon has as many as planned before and after it;
/// some went into cities that grew; an aimak with one predecessor did not change.
/// </summary>
internal sealed class Reform
{
    private const int MostPredecessors = 6;

    private static readonly DateOnly[] Waves =
    [
        new(2023, 12, 15), new(2024, 2, 1), new(2024, 3, 15), new(2024, 5, 1), new(2024, 6, 20), new(2024, 8, 1),
    ];

    private static readonly DateOnly Pilot = new(2023, 2, 1);
    private readonly DateOnly[] _days;

    public Reform(DemoPlan plan, IReadOnlyList<int> aimakRayons, int showcase, DemoRandom random)
    {
        Predecessors = new int[aimakRayons.Count];
        _days = [.. plan.Rayons.Select(rayon => rayon.Unit.Id == "KG-Y-tup" ? Pilot : random.Pick(Waves))];
        for (var rayon = 0; rayon < plan.Rayons.Count; rayon++)
        {
            var aimaks = Enumerable.Range(0, aimakRayons.Count).Where(aimak => aimakRayons[aimak] == rayon).ToList();
            var intoCities = plan.Cities.Where(city => city.FromRayon == plan.Rayons[rayon].Unit.Id).Sum(city => city.TookIn);
            var more = plan.Rayons[rayon].AimaksBefore - intoCities - aimaks.Count;
            aimaks.ForEach(aimak => Predecessors[aimak] = 1);
            if (aimaks.Remove(showcase))
            {
                Predecessors[showcase] = 2;
                more--;
            }

            while (more > 0)
            {
                var aimak = random.Pick(aimaks);
                if (Predecessors[aimak] < MostPredecessors)
                {
                    Predecessors[aimak]++;
                    more--;
                }
            }
        }
    }

    /// <summary>How many aimaks each of today's came from; 1 is one that did not change.</summary>
    public int[] Predecessors { get; }

    public DateOnly DayIn(int rayon) => _days[rayon];

    public DemoAct ActIn(int rayon)
    {
        var number = $"{rayon + 1:00}";
        var day = $"{_days[rayon]:dd.MM.yyyy}";
        return new DemoAct($"Д-{number}", _days[rayon], new LocalizedText(
            $"№ Д-{number} демо-акт, {day} (ойдон чыгарылган)",
            $"Демонстрационный акт № Д-{number} от {day} (вымышленный)",
            $"Demo act No. D-{number} of {day} (made up)"));
    }
}
