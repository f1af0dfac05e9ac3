using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Outbox;

/// <summary>Gives an event that was given up another round of attempts.</summary>
public sealed record RetryMessage(Id<OutboxMessage> Message);

public sealed class RetryMessageHandler(BirdikDbContext db, OutboxSignal signal)
{
    public async Task<Result<Done>> HandleAsync(RetryMessage command, ChangeContext change, CancellationToken ct)
    {
        var message = await db.Set<OutboxMessage>().SingleOrDefaultAsync(message => message.Id == command.Message, ct);
        if (message is null || message.HandledAt is not null)
        {
            return Problem.NotFound("platform.message-unknown");
        }

        message.TryAgain();
        change.Record("platform.message-retried", SourceRef.To("platform.outbox-message", message.Id), ("event", message.Event));
        await db.SaveChangesAsync(ct);
        signal.Expect(db.Tenant);
        return new Done();
    }
}
