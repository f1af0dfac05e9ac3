using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Audit;

/// <summary>
/// Checks every tenant's chain from its first entry to its end and names the first thing broken in each: an entry altered, missing or in
/// another place, a content that no longer fits its hash, a content gone without an act, a chain that does not pass through the end kept
/// outside the database. Reads in one pass, beside running writers.
/// </summary>
public sealed class AuditVerifier(NationalDb db, AuditEndsFile file)
{
    public async Task<AuditReport> VerifyAsync(CancellationToken ct)
    {
        // Read before the chains: they can only have grown since.
        var ends = file.Read(out var isForged);
        var codes = await db.Set<Tenant>().ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Code, ct);
        var tenants = await db.Set<AuditEntry>().Select(entry => entry.TenantId)
            .Union(db.Set<AuditHead>().Select(head => head.TenantId))
            .Union(db.Set<AuditContent>().Select(content => content.TenantId))
            .ToListAsync(ct);
        var (entries, erased, problems) = (0L, 0L, new List<AuditProblem>());
        if (isForged)
        {
            problems.Add(new AuditProblem(AuditProblems.EndsForged, codes[Tenant.Installation], null));
        }

        foreach (var tenant in tenants.Union(ends?.Ends.Select(end => end.Tenant) ?? []).Order())
        {
            var check = await CheckAsync(tenant, ends?.Of(tenant), ct);
            entries += check.Entries;
            erased += check.Erased;
            if (check.Problem is { } found)
            {
                problems.Add(new AuditProblem(found.Code, codes.GetValueOrDefault(tenant) ?? $"{tenant}", found.Entry));
            }
        }

        return new AuditReport(entries, erased, problems);
    }

    private async Task<ChainCheck> CheckAsync(int tenant, AuditEnd? kept, CancellationToken ct)
    {
        // The last entry is read before the end: a writer at work between the two can only move the end on.
        var last = await Entries(tenant).MaxAsync(entry => (long?)entry.Sequence, ct) ?? 0;
        var head = await HeadAsync(tenant, ct);
        var check = new ChainCheck(tenant, kept);
        await ReadAsync(check, 0, Math.Max(last, head?.Sequence ?? 0), ct);
        while (check.AwaitsErasures && await HeadAsync(tenant, ct) is { } later && later.Sequence > head?.Sequence)
        {
            await ReadAsync(check, head.Sequence, later.Sequence, ct);
            head = later;
        }

        check.End(head, await HasOrphanAsync(tenant, ct));
        await ExplainAsync(check, ct);
        return check;
    }

    private async Task ReadAsync(ChainCheck check, long after, long upTo, CancellationToken ct)
    {
        var rows =
            from entry in Entries(check.Tenant)
            where entry.Sequence > after && entry.Sequence <= upTo
            join content in db.Set<AuditContent>()
                on new { entry.TenantId, EntryId = entry.Id } equals new { content.TenantId, content.EntryId } into contents
            from content in contents.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, content };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            check.Add(row.entry, row.content);
        }
    }

    /// <summary>Put elsewhere, not altered: the entry it follows, or the one that should stand here, is elsewhere in the chain.</summary>
    private async Task ExplainAsync(ChainCheck check, CancellationToken ct)
    {
        if (check.Break is { } gap && await Entries(check.Tenant).AnyAsync(
            entry => entry.Sequence != gap.Sequence && (entry.Hash == gap.Claimed || entry.PreviousHash == gap.Expected), ct))
        {
            check.CallMoved();
        }
    }

    private IQueryable<AuditEntry> Entries(int tenant) => db.Set<AuditEntry>().Where(entry => entry.TenantId == tenant);

    private Task<AuditHead?> HeadAsync(int tenant, CancellationToken ct) =>
        db.Set<AuditHead>().SingleOrDefaultAsync(head => head.TenantId == tenant, ct);

    // Both read once and joined: an entry has no index by its id.
    private Task<bool> HasOrphanAsync(int tenant, CancellationToken ct) => (
        from content in db.Set<AuditContent>()
        where content.TenantId == tenant
        join entry in db.Set<AuditEntry>() on new { content.TenantId, Id = content.EntryId } equals new { entry.TenantId, entry.Id } into entries
        from entry in entries.DefaultIfEmpty()
        where entry == null
        select content).AnyAsync(ct);
}
