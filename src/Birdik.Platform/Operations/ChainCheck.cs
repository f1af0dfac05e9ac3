using System.Runtime.CompilerServices;
using Birdik.Platform.Audit;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Operations;

/// <summary>
/// Walks one tenant's chain from its first entry: numbers without gaps, each header's hash, its link to the one before, its content
/// against the salted hash, and the kept end of the chain. Stops at the first entry that does not fit.
/// </summary>
internal sealed class ChainCheck(NationalDb db, int tenantId)
{
    private string _previous = AuditHash.Start;

    public long Entries { get; private set; }

    public long Erased { get; private set; }

    /// <returns>The fault and the number of the entry; null when the chain is whole.</returns>
    public async Task<(string Code, long Entry)?> RunAsync(CancellationToken ct)
    {
        // The end is read before and after: entries may be added while the chain is walked, and must lie between the two.
        var before = await HeadAsync(ct);
        await foreach (var (entry, content) in RowsAsync(ct))
        {
            Entries++;
            if (Fault(entry, content) is { } fault)
            {
                return (fault, Entries);
            }

            if (entry.Sequence == before?.Sequence && entry.Hash != before.Hash)
            {
                return ("platform.audit-head-altered", Entries);
            }

            _previous = entry.Hash;
        }

        var after = await HeadAsync(ct);
        if (Entries < (before?.Sequence ?? 0))
        {
            return ("platform.audit-entry-missing", Entries + 1);
        }

        return Entries > (after?.Sequence ?? 0) ? ("platform.audit-head-altered", Entries) : null;
    }

    private string? Fault(AuditEntry entry, AuditContent? content)
    {
        if (entry.Sequence != Entries)
        {
            return "platform.audit-entry-missing";
        }

        if (entry.Hash != AuditHash.OfHeader(entry, tenantId))
        {
            return "platform.audit-entry-altered";
        }

        if (entry.PreviousHash != _previous)
        {
            return "platform.audit-entry-moved";
        }

        return ContentFault(entry, content);
    }

    private string? ContentFault(AuditEntry entry, AuditContent? content)
    {
        if (content is { Json: null, Salt: null, ErasedAt: not null, ErasedByAct.Length: > 0 })
        {
            Erased++;
            return null;
        }

        if (content is not { Json: { } json, Salt: { } salt, ErasedAt: null })
        {
            return "platform.audit-content-missing";
        }

        return entry.ContentHash == AuditHash.OfContent(salt, json) ? null : "platform.audit-content-altered";
    }

    private async Task<AuditHead?> HeadAsync(CancellationToken ct) =>
        await db.Set<AuditHead>().SingleOrDefaultAsync(head => head.TenantId == tenantId, ct);

    private async IAsyncEnumerable<(AuditEntry Entry, AuditContent? Content)> RowsAsync(
        [EnumeratorCancellation] CancellationToken ct)
    {
        var rows =
            from entry in db.Set<AuditEntry>()
            where entry.TenantId == tenantId
            join content in db.Set<AuditContent>()
                on new { entry.TenantId, EntryId = entry.Id } equals new { content.TenantId, content.EntryId } into contents
            from content in contents.DefaultIfEmpty()
            orderby entry.Sequence
            select new { entry, content };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return (row.entry, row.content);
        }
    }
}
