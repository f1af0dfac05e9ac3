using Birdik.Planning.Cycle;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>An indicator of the territory's statistics with the norm that says from where on it is a need.</summary>
/// <param name="Per">The indicator by which it is divided; empty for none.</param>
/// <param name="IsLeast">Whether the value is to reach the norm; otherwise it is not to pass it.</param>
/// <param name="People">Whom it concerns: <c>missing</c>, those whom a share in percent does not reach; <c>all</c>; empty, not known.</param>
public sealed record Threshold(string Code, string Indicator, string Per, bool IsLeast, string Norm, NeedSphere Sphere, string People, LocalizedText Text)
{
    public static IReadOnlyList<Threshold> All { get; } =
    [
        .. PlanningReference.Read("thresholds").Select(row => new Threshold(
            row("code"), row("indicator"), row("per"), row("sense") == "least", row("norm"), Enum.Parse<NeedSphere>(row("sphere")), row("people"), PlanningReference.Text(row, "text"))),
    ];
}

/// <summary>What the newest statistics of a municipality say beside the thresholds.</summary>
public sealed class ReadThresholds(BirdikDbContext db, StatisticFigures statistics, TerritorySnapshots territory, NormRegister norms, Texts texts, TimeProvider clock)
{
    private const string Population = "population";
    private const string Missing = "missing";
    private const int Whole = 100;

    public async Task<IReadOnlyList<MetThreshold>> OfAsync(CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == db.Tenant).Select(tenant => tenant.UnitCode).SingleAsync(ct);
        if (code is null || (await territory.GetAsync(ct)).Find(code) is not { } unit)
        {
            return [];
        }

        var latest = (await statistics.LatestAsync(unit.Id, ct)).GroupBy(figure => figure.Series.Indicator).ToDictionary(group => group.Key, group => group.MaxBy(figure => figure.On)!);
        var periods = await norms.NowAsync(ct);
        var raised = await db.Set<Need>().AsNoTracking()
            .Where(row => row.Indicator != null && (row.State == NeedState.Raised || row.State == NeedState.Accepted || row.State == NeedState.Planned))
            .Select(row => new { row.Id, row.Serial, row.Year, Indicator = row.Indicator! }).ToListAsync(ct);
        var found = new List<MetThreshold>();
        foreach (var one in Threshold.All)
        {
            if (!latest.TryGetValue(one.Indicator, out var figure) || periods.On(one.Norm, clock.Today()) is not { } norm
                || (one.Per.Length > 0 && !(latest.TryGetValue(one.Per, out var by) && by.Value != 0)))
            {
                continue;
            }

            var value = one.Per.Length == 0 ? figure.Value : Math.Round(figure.Value / latest[one.Per].Value, 2);
            var known = raised.Find(row => row.Indicator == one.Code);
            found.Add(new MetThreshold(
                one, value, norm.Number, figure.On, norm.Verified, PeopleOf(one, value, latest.GetValueOrDefault(Population)?.Value),
                known is null ? null : (known.Id, NeedNumbers.Text(known.Serial, known.Year))));
        }

        return found;
    }

    /// <summary>The need an indicator proposes, in the words of its row.</summary>
    public RaiseNeed Propose(MetThreshold met) => new(met.Threshold.Sphere, met.Tell(new Words(texts, Language.Ky)))
    {
        Source = NeedSource.Indicator, RaisedBy = RaisedBy.Village, People = met.People, Indicator = met.Threshold.Code,
    };

    private static int PeopleOf(Threshold threshold, decimal value, decimal? residents) => threshold.People switch
    {
        Missing => (int)Math.Round((residents ?? 0) * Math.Max(0, Whole - value) / Whole),
        "all" => (int)(residents ?? 0),
        _ => 0,
    };
}

/// <param name="Raised">The open need raised from it already.</param>
public sealed record MetThreshold(
    Threshold Threshold, decimal Value, decimal Norm, DateOnly On, bool IsVerified, int People, (Id<Need> Id, string Number)? Raised)
{
    public bool IsMissed => Threshold.IsLeast ? Value < Norm : Value > Norm;

    public string Tell(Words words) => words.Fill(Threshold.Text.In(words.Language), name => name switch
    {
        "value" => words.Formats.Number(Value, 2),
        "threshold" => words.Formats.Number(Norm, 2),
        "day" => words.Formats.Day(On),
        _ => "",
    });
}
