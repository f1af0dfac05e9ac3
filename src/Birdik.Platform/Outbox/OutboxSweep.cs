using Birdik.Platform.Jobs;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Outbox;

/// <summary>Finds the tenants whose events wait: left by a crash, or due for another attempt.</summary>
internal sealed class OutboxSweep(NationalDb national, OutboxSignal signal, TimeProvider clock) : IRecurringJob
{
    public const string Name = "platform.outbox-sweep";

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.Moment();
        var tenants = await national.Set<OutboxMessage>()
            .Where(message => message.HandledAt == null && message.GivenUpAt == null)
            .Where(message => message.NextAttemptAt == null || message.NextAttemptAt <= now)
            .Select(message => message.TenantId)
            .Distinct()
            .ToListAsync(ct);
        tenants.ForEach(signal.Wake);
    }
}
