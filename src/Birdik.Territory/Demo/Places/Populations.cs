namespace Birdik.Territory.Demo.Places;

/// <summary>Residents of every municipality: cities about their planned size, aimaks by lot within their rayon; the sum is exact.</summary>
internal static class Populations
{
    public static int[] Draw(DemoPlan plan, IReadOnlyList<int> aimakRayons, int showcase, DemoRandom random)
    {
        var cities = plan.Cities.Select(city => (int)(city.PopulationThousand * 1000 * random.Between(0.98, 1.02))).ToArray();
        var rural = DemoPlan.Population - cities.Sum();
        var byRayon = Apportion.Split(rural, [.. plan.Rayons.Select(rayon => (double)rayon.RuralThousand)]);
        var aimaks = new int[aimakRayons.Count];
        for (var rayon = 0; rayon < plan.Rayons.Count; rayon++)
        {
            List<int> here = [.. Enumerable.Range(0, aimakRayons.Count).Where(aimak => aimakRayons[aimak] == rayon)];
            var left = byRayon[rayon];
            if (here.Remove(showcase))
            {
                aimaks[showcase] = DemoShowcase.Population;
                left -= DemoShowcase.Population;
            }

            var parts = Apportion.Split(left, [.. here.Select(_ => Weight(random))]);
            for (var i = 0; i < here.Count; i++)
            {
                aimaks[here[i]] = parts[i];
            }
        }

        return [.. cities, .. aimaks];
    }

    // A product of uniforms: many of middle size, a few large, none tiny.
    private static double Weight(DemoRandom random) =>
        random.Between(0.6, 1.5) * random.Between(0.6, 1.5) * random.Between(0.7, 1.4);
}
