using Birdik.Budget.Country;
using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Territory.Units;

namespace Birdik.Bench.Budget;

/// <summary>Municipalities with 500 norms of work, drivers and tax bases of a fixed seed, and the same figures as bare arrays.</summary>
internal sealed class MadeUpCountry
{
    private const int Activities = 500;
    private const double Support = 0.2;
    private const double Pool = 3_000_000_000;

    private readonly CountryFacts _facts;
    private readonly ILookup<string, RevenueBase> _bases;
    private readonly double[][] _volumes;
    private readonly double[] _minutes;
    private readonly double[] _capacity;

    public MadeUpCountry(int municipalities)
    {
        var random = new Random(1);
        var drivers = Enum.GetValues<WorkDriver>();
        var norms = Enumerable.Range(0, Activities).Select(place => new WorkNorm
        {
            Code = $"n{place}", Name = new LocalizedText("", ""), Post = FunctionPost.Secretary, Driver = drivers[place % drivers.Length],
            PerUnit = random.Next(1, 100) / 1_000m, Minutes = random.Next(5, 60), LeastMinutes = 1, MostUnitMinutes = 90, ByLaw = true,
            Confidence = WorkConfidence.Expert, Source = "", From = new(2026, 1, 1), IsVerified = true,
        }).ToList();
        var offices = Enumerable.Range(0, municipalities).Select(place => new OfficeFacts(
            new SnapshotUnit(Id<Unit>.New(), $"{place:D5}", UnitKind.AiylAimak, null, new LocalizedText("", ""), "", null, null, null, null),
            null, null, [.. drivers.Select(_ => (decimal?)random.Next(2_000, 40_000))], new Dictionary<string, decimal>(), null, null)).ToList();
        _facts = new CountryFacts(
            new(2026, 3, 2), offices, norms, new Dictionary<Id<Function>, Function>(),
            new StaffingRules(
                AvailableTime.PlanningDefault, null, (decimal)Support, 7_040, (2, 3), new PostBands([]), new PostBands([]), new PostBands([]),
                new PostBands([]), Moratorium: false, new Dictionary<FunctionPost, decimal>(), 1, IsVerified: true));
        _bases = offices.Select(office => new RevenueBase
        {
            UnitCode = office.Unit.Code, Year = 2026, Tax = LocalTax.Land, Base = random.Next(10_000_000, 400_000_000), Collected = 0, Source = "",
        }).ToLookup(one => one.UnitCode);
        _volumes = [.. offices.Select(office => norms.Select(norm => (double)(office.Of(norm.Driver)!.Value * norm.PerUnit)).ToArray())];
        _minutes = [.. norms.Select(norm => (double)norm.Minutes)];
        _capacity = [.. offices.Select(office => (double)_bases[office.Unit.Code].Single().Base * 0.1)];
    }

    public CountryMoney Money() => new(
        _facts, _bases, new Dictionary<LocalTax, decimal> { [LocalTax.Land] = 0.1m },
        new CountryTerms("gap", (decimal)Pool, 0.1m, 1, 1, 1, 7_040, (decimal)Support, 0.4m, 1, DelegatedPaid: true), 0.1725m, 0);

    /// <summary>Need, cost, gap and pool without ids, causes or exact money; the sum of the transfers.</summary>
    public double BareTransfers()
    {
        var gaps = new double[_volumes.Length];
        for (var place = 0; place < gaps.Length; place++)
        {
            var hours = 0d;
            for (var activity = 0; activity < Activities; activity++)
            {
                hours += _volumes[place][activity] * _minutes[activity] / 60;
            }

            gaps[place] = Math.Max(0, (hours / 1_808 / (1 - Support) * 2.5 * 7_040 * 12 * 1.1725 * 1.4) - _capacity[place]);
        }

        var part = Math.Min(1, Pool / gaps.Sum());
        return gaps.Sum(gap => gap * part);
    }
}
