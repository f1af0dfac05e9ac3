using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Rises;

/// <summary>
/// One matter and everyone's share in it: the municipality's measures and what was asked of each higher body. Those who have a part in it see the
/// whole; who raised it is not in it.
/// </summary>
public sealed class ReadIssue(NationalDb db)
{
    /// <param name="reader">The office that looks; null for those who plan the whole country.</param>
    public async Task<CrossIssue?> OfAsync(Guid needId, int? reader, CancellationToken ct)
    {
        var id = new Id<Need>(needId);
        if (await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return null;
        }

        var rises = await (
            from rise in db.Set<Rise>()
            join receiver in db.Set<Tenant>() on rise.ToTenantId equals receiver.Id
            where rise.NeedId == needId && rise.TenantId == need.TenantId
            orderby rise.RaisedOn, receiver.Id
            select new { rise, receiver.Name }).ToListAsync(ct);
        if (reader is { } office && office != need.TenantId && rises.TrueForAll(row => row.rise.ToTenantId != office))
        {
            return null;
        }

        var owner = await db.Set<Tenant>().SingleAsync(tenant => tenant.Id == need.TenantId, ct);
        var measures = await (
            from link in db.Set<NeedMeasure>()
            join measure in db.Set<Measure>() on new { link.TenantId, Id = link.MeasureId } equals new { measure.TenantId, measure.Id }
            join document in db.Set<PlanningDocument>() on new { measure.TenantId, Id = measure.DocumentId } equals new { document.TenantId, document.Id }
            where link.TenantId == need.TenantId && link.NeedId == id && document.State != DocumentState.Replaced
            orderby measure.Number
            select new { link.Percent, measure }).ToListAsync(ct);
        return new CrossIssue(
            need, owner.Name,
            [
                .. measures.Select(row => new IssueShare(owner.Name, row.Percent, Math.Round(row.measure.Cost * row.Percent / 100, 2), row.measure, null)),
                .. rises.Select(row => new IssueShare(row.Name, row.rise.Percent, 0, null, row.rise)),
            ]);
    }
}

/// <param name="Owner">The municipality.</param>
public sealed record CrossIssue(Need Need, LocalizedText Owner, IReadOnlyList<IssueShare> Shares)
{
    private const decimal Whole = 100;

    /// <summary>What is planned, asked or taken; a refused share is nobody's.</summary>
    public decimal Covered => Shares.Where(share => !share.IsRefused).Sum(share => share.Percent);

    public decimal Missing => Math.Max(0, Whole - Covered);

    public decimal Over => Math.Max(0, Covered - Whole);
}

/// <param name="Percent">Which part of the matter.</param>
/// <param name="Som">What the part costs, where it is known.</param>
public sealed record IssueShare(LocalizedText Who, decimal Percent, decimal Som, Measure? Measure, Rise? Rise)
{
    public bool IsRefused => Rise?.Answer == NeedAnswer.Refused || Measure?.State == MeasureState.Dropped;
}
