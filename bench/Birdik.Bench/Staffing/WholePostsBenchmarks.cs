using BenchmarkDotNet.Attributes;
using Birdik.Optimization.WholePosts;

namespace Birdik.Bench.Staffing;

/// <summary>Whole posts of offices of 12 functions and 8 kinds of posts in half steps under tight ceilings; the goal is 1 s an office, 3 min for 264.</summary>
[ShortRunJob]
public class WholePostsBenchmarks
{
    private const int Offices = 24;

    private StaffingProblem[] _offices = [];

    [GlobalSetup]
    public void MakeOffices()
    {
        var random = new Random(1);
        _offices = [.. Enumerable.Range(0, Offices).Select(_ => Office(random))];
    }

    [Benchmark(OperationsPerInvoke = Offices)]
    public int ProveOffice() => _offices.Count(office => StaffingPlanner.Plan(office).Status == PlanStatus.Optimal);

    private static StaffingProblem Office(Random random)
    {
        var functions = Enumerable.Range(0, 12).Select(place => $"f{place}").ToArray();
        var needs = functions.Select((function, place) => new FunctionNeed(function, random.Next(10, 180) / 100m, place % 3 > 0)).ToList();
        var kinds = Enumerable.Range(0, 8).Select(place => new PostKind(
            $"k{place}", random.Next(15, 45) / 10m, place == 0 ? 1 : 0, random.Next(1, 5), [.. functions.Where(_ => random.Next(3) == 0)])).ToList();
        return new(8, 2_000_000, 7_040, 0.5m, kinds, needs, [("f0", "f1"), ("f2", "f3")]);
    }
}
