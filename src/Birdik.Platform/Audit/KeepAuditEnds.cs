using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Audit;

/// <summary>
/// Notes outside the database how far each chain has come. An end is moved on only along the chain it stands in: of a chain that was cut
/// or made anew the old end stays, for <c>birdik verify</c> to find.
/// </summary>
public sealed class KeepAuditEnds(NationalDb db, AuditEndsFile file, TimeProvider clock) : IRecurringJob
{
    public const string Name = "platform.audit-ends";

    public async Task RunAsync(CancellationToken ct)
    {
        var known = file.Read(out var isForged);
        if (isForged)
        {
            return;
        }

        var ends = (known?.Ends ?? []).ToDictionary(end => end.Tenant);
        var heads = await db.Set<AuditHead>().Where(head => head.Sequence > 0).ToListAsync(ct);
        var moved = false;
        foreach (var head in heads)
        {
            var last = ends.GetValueOrDefault(head.TenantId);
            if (last is null || (head.Sequence > last.Sequence && await PassesThroughAsync(last, ct)))
            {
                ends[head.TenantId] = new AuditEnd(head.TenantId, head.Sequence, head.Hash);
                moved = true;
            }
        }

        if (moved)
        {
            file.Write(new AuditEnds(clock.Moment(), [.. ends.Values.OrderBy(end => end.Tenant)]));
        }
    }

    private Task<bool> PassesThroughAsync(AuditEnd end, CancellationToken ct) => db.Set<AuditEntry>()
        .AnyAsync(entry => entry.TenantId == end.Tenant && entry.Sequence == end.Sequence && entry.Hash == end.Hash, ct);
}
