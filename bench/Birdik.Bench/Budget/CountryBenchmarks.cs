using BenchmarkDotNet.Attributes;
using Birdik.Budget.Country;

namespace Birdik.Bench.Budget;

/// <summary>
/// A country staffed, costed and equalized as the pages do it: municipalities × 500 activities. The goals for 264 are 0.3 s for one run
/// and 5 s for the decomposition of six changed parameters. The reference is the same arithmetic over bare arrays of doubles.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class CountryBenchmarks
{
    private MadeUpCountry _country = null!;
    private CountryMoney _money = null!;

    [Params(264, 4 * 264, 16 * 264)]
    public int Municipalities { get; set; }

    [GlobalSetup]
    public void MakeCountry() => (_country, _money) = (new MadeUpCountry(Municipalities), new MadeUpCountry(Municipalities).Money());

    [Benchmark(Baseline = true)]
    public double BareDoubles() => _country.BareTransfers();

    [Benchmark]
    public decimal StaffCostAndEqualize()
    {
        var money = _country.Money();
        return money.Run(money.InForce).Given;
    }

    /// <summary>What a slider waits for: the need is kept, the formula is reckoned anew.</summary>
    [Benchmark]
    public decimal EqualizeAgain() => _money.Run(_money.InForce with { Pool = 2_000_000_000 }).Given;

    [Benchmark]
    public double DecomposeSixCauses() => _money.Decompose(_money.InForce with
    {
        Pool = 2_000_000_000, BaseRate = 8_000, Support = 0.25m, DirectShare = 0.5m, RateFactor = 1.1m, MaxLossShare = 0.05m,
    })[0].Parts[0];
}
