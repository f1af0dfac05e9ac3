using BenchmarkDotNet.Attributes;
using Birdik.Methods.Planning.Selection;

namespace Birdik.Bench.Planning;

/// <summary>Choosing projects from the ballots of a large town: 30,000 voters with 1 to 15 approvals, 100 projects; the goal is 1 s.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SelectionBenchmarks
{
    private const int Projects = 100;
    private const int Voters = 30_000;

    private Election _election = null!;

    [GlobalSetup]
    public void MakeElection()
    {
        var random = new Random(1);
        var projects = Enumerable.Range(0, Projects).Select(place => new ElectionProject($"p{place}", random.Next(10_000, 500_000))).ToList();
        var ballots = Enumerable.Range(0, Voters).Select(_ => Enumerable.Range(0, Projects)
            .OrderBy(place => random.NextDouble() * (place + 5)).Take(random.Next(1, 16)).ToArray()).ToList();
        _election = new Election(5_000_000, projects, ballots);
    }

    [Benchmark(Baseline = true)]
    public int GreedyCost() => Choose(SelectionRule.GreedyCost, SelectionCompletion.None);

    [Benchmark]
    public int MesCost() => Choose(SelectionRule.MesCost, SelectionCompletion.None);

    [Benchmark]
    public int MesCardinality() => Choose(SelectionRule.MesCardinality, SelectionCompletion.None);

    [Benchmark]
    public int MesCostCompleted() => Choose(SelectionRule.MesCost, SelectionCompletion.BudgetIncrease);

    private int Choose(SelectionRule rule, SelectionCompletion completion) =>
        ProjectSelection.Of(_election, rule, completion).Winners.Count;
}
