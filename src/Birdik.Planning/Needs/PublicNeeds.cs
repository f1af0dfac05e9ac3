using System.Text.RegularExpressions;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>
/// What anyone may read of a municipality's needs. It never reads who raised them, shows none before the office has looked at it, and masks
/// numbers that could be a telephone and addresses of mail.
/// </summary>
public sealed partial class PublicNeeds(NationalDb db)
{
    public async Task<Tenant?> OfficeAsync(string code, CancellationToken ct) => await db.Set<Tenant>()
        .SingleOrDefaultAsync(tenant => tenant.Code == code && tenant.Kind == TenantKind.Municipality && tenant.To == null, ct);

    /// <summary>The need of a code, with the one it was put to, its measures and its rises.</summary>
    public async Task<NeedFate?> FateAsync(Tenant office, string code, CancellationToken ct)
    {
        var asked = NeedNumbers.ReadCode(code);
        if (asked.Length == 0 || await Needs(office).SingleOrDefaultAsync(row => row.Code == asked, ct) is not { } own)
        {
            return null;
        }

        var need = own.MergedIntoId is { } into ? await Needs(office).SingleAsync(row => row.Id == into, ct) : own;
        return new NeedFate(own, need, await MeasuresAsync(office, [need.Id], ct), await RisesAsync(office, need.Id, ct));
    }

    /// <summary>The needs a municipality has looked at, and what became of them.</summary>
    public async Task<IReadOnlyList<Need>> ShownAsync(Tenant office, Id<Unit>? village, NeedState? state, int skip, int take, CancellationToken ct) =>
        await Filter(Shown(office).Where(row => state == null || row.State == state), village)
            .OrderByDescending(row => row.RaisedAt).ThenByDescending(row => row.Serial).Skip(skip).Take(take).ToListAsync(ct);

    /// <summary>How many of them are in each state.</summary>
    public async Task<IReadOnlyDictionary<NeedState, int>> CountAsync(Tenant office, Id<Unit>? village, CancellationToken ct) =>
        await Filter(Shown(office), village).GroupBy(row => row.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, ct);

    public async Task<NeedTally> TallyAsync(Tenant office, Id<Unit>? village, CancellationToken ct)
    {
        var rows = await Filter(Needs(office), village)
            .GroupBy(row => new { row.State, row.Answer, row.Verdict })
            .Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return new NeedTally(
            rows.Sum(row => row.Count),
            rows.Where(row => row.Key.Answer != NeedAnswer.None || row.Key.State is NeedState.Planned or NeedState.Done or NeedState.Merged).Sum(row => row.Count),
            rows.Where(row => row.Key.State == NeedState.Done).Sum(row => row.Count),
            rows.Where(row => row.Key.Verdict != NeedVerdict.None).Sum(row => row.Count),
            rows.Where(row => row.Key.Verdict == NeedVerdict.Solved).Sum(row => row.Count));
    }

    public async Task<ILookup<Id<Need>, MeasureFact>> MeasuresAsync(Tenant office, IReadOnlyList<Id<Need>> needs, CancellationToken ct)
    {
        if (needs.Count == 0)
        {
            return Array.Empty<MeasureFact>().ToLookup(_ => default(Id<Need>));
        }

        var rows = await (
            from link in db.Set<NeedMeasure>()
            join measure in db.Set<Measure>() on new { link.TenantId, Id = link.MeasureId } equals new { measure.TenantId, measure.Id }
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            where link.TenantId == office.Id && needs.Contains(link.NeedId) && (document.State == DocumentState.Approved || document.State == DocumentState.Replaced)
            select new { link.NeedId, measure, document }).ToListAsync(ct);
        return rows.GroupBy(row => (row.NeedId, row.document.Kind, row.document.FromYear, row.measure.Number))
            .Select(group => group.MaxBy(row => row.document.Edition)!)
            .ToLookup(row => row.NeedId, row => new MeasureFact(row.measure, row.document));
    }

    /// <summary>Digits that could be a telephone or a personal number, and addresses of mail, give way to dots.</summary>
    public static string Mask(string text) => Personal().Replace(text, "•••");

    private async Task<IReadOnlyList<RiseFact>> RisesAsync(Tenant office, Id<Need> need, CancellationToken ct)
    {
        var rows = await (
            from rise in db.Set<Rise>()
            join tenant in db.Set<Tenant>() on rise.ToTenantId equals tenant.Id
            where rise.TenantId == office.Id && rise.NeedId == need.Value
            orderby rise.RaisedOn
            select new { rise, tenant.Name }).ToListAsync(ct);
        return rows.ConvertAll(row => new RiseFact(row.rise, row.Name));
    }

    private IQueryable<Need> Needs(Tenant office) => db.Set<Need>().Where(row => row.TenantId == office.Id);

    private IQueryable<Need> Shown(Tenant office) => Needs(office).Where(row => row.State != NeedState.Raised && row.State != NeedState.Merged);

    private static IQueryable<Need> Filter(IQueryable<Need> needs, Id<Unit>? village) =>
        village is null ? needs : needs.Where(row => row.VillageId == village);

    [GeneratedRegex(@"\+?\d(?:[ ()-]{0,2}\d){5,}|[\w.+-]+@[\w-]+\.[\w.]+")]
    private static partial Regex Personal();
}

/// <param name="Own">As it was raised.</param>
/// <param name="Need">The one that stands for it now: itself, or the need it was put to.</param>
public sealed record NeedFate(Need Own, Need Need, ILookup<Id<Need>, MeasureFact> Measures, IReadOnlyList<RiseFact> Rises);

public sealed record MeasureFact(Measure Measure, PlanningDocument Document);

public sealed record RiseFact(Rise Rise, Platform.Localization.LocalizedText Receiver);

public sealed record NeedTally(int All, int Answered, int Done, int Judged, int Solved);
