using BenchmarkDotNet.Attributes;
using Birdik.Methods.Budget;
using Birdik.Methods.Budget.Equalization;
using Birdik.Methods.Staffing;

namespace Birdik.Bench.Budget;

/// <summary>
/// A country staffed, costed and equalized: municipalities × 500 functions. The goals for 264 are 0.3 s for one run and 5 s for the
/// decomposition of six changed parameters.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CountryBenchmarks
{
    private const int Functions = 500;

    private EqualizationUnit[] _units = [];
    private Workload[] _work = [];

    [Params(264, 4 * 264, 16 * 264)]
    public int Municipalities { get; set; }

    [GlobalSetup]
    public void MakeCountry()
    {
        var random = new Random(1);
        _units = [.. Enumerable.Range(0, Municipalities).Select(place => new EqualizationUnit($"{place:D5}", random.Next(2_000, 40_000))
        {
            Capacity = random.Next(1_000_000, 40_000_000),
        })];
        _work = [.. _units.Select(unit => new Workload(
            1_808,
            [.. Enumerable.Range(0, Functions).Select(function =>
                new WorkActivity($"f{function}", random.Next(0, 60), random.Next(1, 100) / 100m))],
            [new("support", 0.2m, 0)],
            []))];
    }

    [Benchmark(Baseline = true)]
    public decimal StaffCostAndEqualize() => Equalize(Needs(0.2m), 7_040, 3_000_000_000).Total;

    /// <summary>Six parameters in 64 runs; the needs are reckoned anew only where the support share changes.</summary>
    [Benchmark]
    public double DecomposeSixCauses()
    {
        decimal[][] needs = [Needs(0.2m), Needs(0.25m)];
        return ShapleyDecomposition.Of(6, set =>
        {
            var rate = (set & 2) == 0 ? 7_040m : 8_000m;
            var pool = (set & 4) == 0 ? 3_000_000_000m : 3_500_000_000m;
            var coefficient = (set & 8) == 0 ? 2.5m : 2.6m;
            var direct = (set & 16) == 0 ? 1m : 1.1m;
            var scale = (set & 32) == 0 ? 1m : 0.95m;
            var result = Equalize([.. needs[set & 1].Select(need => need * coefficient / 2.5m * direct * scale)], rate, pool);
            return [.. result.Shares.Select(share => (double)share.Transfer)];
        })[0][0];
    }

    private decimal[] Needs(decimal support) =>
        [.. _work.Select(work => StaffNeed.Of(work with { Support = [new("support", support, 0)] }).Required)];

    private EqualizationResult Equalize(decimal[] needs, decimal baseRate, decimal pool) => Equalizer.Run(
        [.. _units.Zip(needs, (unit, need) => unit with { Need = Pay.YearFund(Pay.OfficialSalary(baseRate, 2.5m), need) })],
        new(new GapFilling(), pool, 0.1m));
}
