using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Overview;

/// <summary>Needs, measures, money and results of one municipality, or of several.</summary>
public sealed class ReadOverview(NationalDb db, ReadFunding fundings)
{
    private const int MostPlaces = 300;

    /// <summary>All that is within reach; of several units, unit by unit.</summary>
    public Task<PlanningPicture> OfAsync(PlanningReach reach, CancellationToken ct) => OfAsync(reach.Tenants, reach.Chosen is null && reach.Units.Count > 0 ? reach : null, ct);

    public Task<PlanningPicture> OfAsync(IReadOnlyCollection<int> tenants, CancellationToken ct) => OfAsync(tenants, null, ct);

    private async Task<PlanningPicture> OfAsync(IReadOnlyCollection<int> tenants, PlanningReach? byUnit, CancellationToken ct)
    {
        var needs = await db.Set<Need>().Where(row => row.State != NeedState.Merged && tenants.Contains(row.TenantId))
            .GroupBy(row => new { row.TenantId, row.VillageId, row.Sphere, row.State, HasAnswer = row.Answer != NeedAnswer.None })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        var measures = await (
            from measure in db.Set<Measure>()
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            where document.State == DocumentState.Approved && tenants.Contains(measure.TenantId)
                && (document.Kind == DocumentKind.LocalProgramme || document.Kind == DocumentKind.YearPlan)
            select new { measure.TenantId, measure.Id, measure.DocumentId, measure.State }).ToListAsync(ct);
        var links = await (
            from link in db.Set<NeedMeasure>()
            join need in db.Set<Need>() on new { link.TenantId, Id = link.NeedId } equals new { need.TenantId, need.Id }
            where tenants.Contains(link.TenantId)
            select new { link.MeasureId, need.Sphere }).ToListAsync(ct);
        var money = await db.Set<MeasureMoney>().Where(row => tenants.Contains(row.TenantId)).ToListAsync(ct);
        var funding = await fundings.OfAsync(tenants, [.. measures.Select(row => row.DocumentId).Distinct()], ct);
        var proved = (await db.Set<MeasureEvidence>().Where(row => tenants.Contains(row.TenantId)).Select(row => row.MeasureId).Distinct().ToListAsync(ct)).ToHashSet();
        var sphereOf = links.GroupBy(link => link.MeasureId).ToDictionary(group => group.Key, group => group.First().Sphere);
        var states = measures.ToDictionary(row => row.Id, row => row.State);
        var flows = PlanningFlows.Of(states, sphereOf, [.. money.Where(row => states.ContainsKey(row.MeasureId))], funding);
        return new PlanningPicture
        {
            Needs = needs.Sum(row => row.Count),
            InProgrammes = needs.Where(row => row.Key.State is NeedState.Planned or NeedState.Done).Sum(row => row.Count),
            Done = needs.Where(row => row.Key.State == NeedState.Done).Sum(row => row.Count),
            AnsweredShare = Share(needs.Where(row => row.Key.HasAnswer || row.Key.State is NeedState.Planned or NeedState.Done).Sum(row => row.Count), needs.Sum(row => row.Count)),
            Unanswered = needs.Where(row => !row.Key.HasAnswer && row.Key.State is NeedState.Raised or NeedState.Accepted).Sum(row => row.Count),
            ProvedShare = Share(measures.Count(row => proved.Contains(row.Id) || sphereOf.ContainsKey(row.Id)), measures.Count),
            WithoutNeed = measures.Count(row => !sphereOf.ContainsKey(row.Id)),
            Budgeted = Budgeted(funding),
            WithoutLine = funding.Measures.Values.Count(years => years.Any(year => year.Verdict == FundingVerdict.WithoutLine)),
            Flows = flows,
            Spheres =
            [
                .. needs.GroupBy(row => row.Key.Sphere).OrderByDescending(group => group.Sum(row => row.Count)).Select(group => new SphereRow(
                    group.Key,
                    group.Where(row => row.Key.State == NeedState.Done).Sum(row => row.Count),
                    group.Where(row => row.Key.State == NeedState.Planned).Sum(row => row.Count),
                    group.Where(row => row.Key.State is NeedState.Raised or NeedState.Accepted).Sum(row => row.Count),
                    group.Where(row => row.Key.State == NeedState.Declined).Sum(row => row.Count))),
            ],
            Places = await PlacesAsync(
                tenants, byUnit, needs.ConvertAll(row => (row.Key.TenantId, row.Key.VillageId, Answered: row.Key.HasAnswer || row.Key.State is NeedState.Planned or NeedState.Done, IsDone: row.Key.State == NeedState.Done, row.Count)), ct),
        };
    }

    private async Task<IReadOnlyList<PlaceRow>> PlacesAsync(
        IReadOnlyCollection<int> tenants, PlanningReach? byUnit, List<(int TenantId, Id<Unit>? VillageId, bool Answered, bool IsDone, int Count)> needs, CancellationToken ct)
    {
        if (tenants.Count != 1)
        {
            var names = await db.Set<Tenant>().ToDictionaryAsync(row => row.Id, row => row.Name, ct);
            var units = byUnit?.Units.ToDictionary(unit => unit.Code, unit => unit.Name);
            return
            [
                .. needs.GroupBy(row => (Unit: byUnit?.UnitOf.GetValueOrDefault(row.TenantId), Tenant: byUnit?.UnitOf.ContainsKey(row.TenantId) == true ? 0 : row.TenantId))
                    .Select(group => Row(group.Key.Unit is { } unit ? units![unit] : names[group.Key.Tenant], group) with { Unit = group.Key.Unit })
                    .OrderByDescending(row => row.Needs).Take(MostPlaces),
            ];
        }

        var ids = needs.Select(row => row.VillageId).OfType<Id<Unit>>().Distinct().ToList();
        var villages = await db.Set<Unit>().Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, ct);
        return [.. needs.GroupBy(row => row.VillageId).Select(group => Row(group.Key is { } id ? villages[id] : null, group)).OrderByDescending(row => row.Needs)];

        static PlaceRow Row(LocalizedText? name, IEnumerable<(int TenantId, Id<Unit>? VillageId, bool Answered, bool IsDone, int Count)> group) => new(
            name, group.Sum(row => row.Count), group.Where(row => row.Answered).Sum(row => row.Count), group.Where(row => row.IsDone).Sum(row => row.Count));
    }

    /// <summary>The part of the money that should come through local budgets and has a line; null where no budget is known.</summary>
    private static decimal? Budgeted(Funding funding)
    {
        var years = funding.All.Where(year => year.HasBudget && year.ThroughBudget > 0).ToList();
        return years.Count == 0 ? null : 1 - (years.Sum(year => Math.Max(0, year.ThroughBudget - year.Paid)) / years.Sum(year => year.ThroughBudget));
    }

    private static decimal Share(int part, int whole) => whole == 0 ? 0 : (decimal)part / whole;
}

public sealed record PlanningPicture
{
    public required int Needs { get; init; }

    public required int InProgrammes { get; init; }

    public required int Done { get; init; }

    public required decimal AnsweredShare { get; init; }

    public required int Unanswered { get; init; }

    /// <summary>The share of measures that a need or a piece of evidence stands behind.</summary>
    public required decimal ProvedShare { get; init; }

    public required int WithoutNeed { get; init; }

    /// <summary>The part of the money expected from local budgets that has a line there; null where no budget is known.</summary>
    public required decimal? Budgeted { get; init; }

    /// <summary>Measures that wait for a local budget and have no line in it.</summary>
    public required int WithoutLine { get; init; }

    public required IReadOnlyList<Flow> Flows { get; init; }

    public required IReadOnlyList<SphereRow> Spheres { get; init; }

    public required IReadOnlyList<PlaceRow> Places { get; init; }
}

public sealed record SphereRow(NeedSphere Sphere, int Done, int Planned, int Open, int Declined);

/// <param name="Unit">The code of the unit one may look at alone; null for a municipality or village.</param>
public sealed record PlaceRow(LocalizedText? Name, int Needs, int Answered, int Done, string? Unit = null);
