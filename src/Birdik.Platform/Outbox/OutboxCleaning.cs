using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Outbox;

/// <summary>Takes away what was handled a month ago; the audit keeps what happened.</summary>
internal sealed class OutboxCleaning(NationalDb national, WritePipeline pipeline, TimeProvider clock) : IRecurringJob
{
    public const string Name = "platform.outbox-cleaning";

    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task RunAsync(CancellationToken ct)
    {
        var before = clock.Moment() - Kept;
        foreach (var tenantId in await national.Set<Tenant>().Select(tenant => tenant.Id).ToListAsync(ct))
        {
            if (await national.Set<OutboxMessage>().AnyAsync(message => message.TenantId == tenantId && message.HandledAt < before, ct))
            {
                _ = await pipeline.RunAsync<BirdikDbContext, Done>(tenantId, Actor.System, async (db, _, token) =>
                {
                    await db.Set<OutboxMessage>().Where(message => message.HandledAt < before).ExecuteDeleteAsync(token);
                    return new Done();
                }, ct);
            }
        }
    }
}
