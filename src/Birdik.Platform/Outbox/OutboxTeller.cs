using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Birdik.Platform.Outbox;

/// <summary>
/// Tells the waiting events of one tenant in their order. A handler that fails is held back: it hears of no later event before it has
/// done this one or the event is given up; the other handlers go on.
/// </summary>
internal sealed partial class OutboxTeller(
    IServiceScopeFactory scopes,
    WritePipeline pipeline,
    OutboxLease lease,
    IEnumerable<OutboxSubscription> subscriptions,
    TimeProvider clock,
    ILogger<OutboxTeller> log)
{
    private const int Batch = 100;

    private readonly ILookup<string, OutboxSubscription> _subscriptions = subscriptions.ToLookup(one => one.Event);

    public async Task TellAsync(int tenantId, CancellationToken ct)
    {
        if (!await lease.TakeAsync(tenantId, ct))
        {
            return;
        }

        try
        {
            var held = new HashSet<string>();
            var after = 0L;
            while (await WaitingAsync(tenantId, after, ct) is { Count: > 0 } waiting && await lease.TakeAsync(tenantId, ct))
            {
                foreach (var (message, done) in waiting)
                {
                    await TellAsync(tenantId, message, done, held, ct);
                }

                after = waiting[^1].Message.Number;
            }
        }
        finally
        {
            await lease.ReleaseAsync(tenantId);
        }
    }

    private async Task<List<(OutboxMessage Message, HashSet<string> Done)>> WaitingAsync(
        int tenantId, long after, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
        var db = scope.ServiceProvider.GetRequiredService<BirdikDbContext>();
        var messages = await db.Set<OutboxMessage>().AsNoTracking()
            .Where(message => message.HandledAt == null && message.GivenUpAt == null && message.Number > after)
            .OrderBy(message => message.Number)
            .Take(Batch)
            .ToListAsync(ct);
        if (messages.Count == 0)
        {
            return [];
        }

        var ids = messages.ConvertAll(message => message.Id);
        var done = await db.Set<OutboxHandled>().AsNoTracking().Where(one => ids.Contains(one.MessageId)).ToListAsync(ct);
        return messages.ConvertAll(message =>
            (message, done.Where(one => one.MessageId == message.Id).Select(one => one.Handler).ToHashSet()));
    }

    private async Task TellAsync(
        int tenantId, OutboxMessage message, HashSet<string> done, HashSet<string> held, CancellationToken ct)
    {
        var open = _subscriptions[message.Event].Where(one => !done.Contains(one.Handler)).ToList();
        if (open.Count == 0)
        {
            await MarkAsync(tenantId, message, null, isLast: true, null, ct);
            return;
        }

        var waits = message.NextAttemptAt > clock.Moment();
        var left = open.Count;
        foreach (var subscription in open)
        {
            if (waits || held.Contains(subscription.Handler))
            {
                held.Add(subscription.Handler);
            }
            else if (await TellAsync(tenantId, message, subscription, isLast: left == 1, ct))
            {
                left--;
            }
            else
            {
                held.Add(subscription.Handler);
            }
        }
    }

    private async Task<bool> TellAsync(
        int tenantId, OutboxMessage message, OutboxSubscription subscription, bool isLast, CancellationToken ct)
    {
        try
        {
            if (!subscription.InTransaction)
            {
                await using var scope = scopes.CreateAsyncScope();
                scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
                await subscription.CallAsync(
                    scope.ServiceProvider, message.Payload, new OutboxDelivery(tenantId, message.Id, message.At, null), ct);
            }

            await MarkAsync(tenantId, message, subscription.Handler, isLast, subscription.InTransaction ? subscription : null, ct);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            Failed(log, failure, message.Event, subscription.Handler, tenantId);
            await NoteFailureAsync(tenantId, message, failure, ct);
            return false;
        }
    }

    /// <summary>Marks a handler's part as done; what it does in the tenant happens in the same transaction.</summary>
    private async Task MarkAsync(
        int tenantId, OutboxMessage message, string? handler, bool isLast, OutboxSubscription? work, CancellationToken ct) =>
        _ = (await pipeline.RunAsync<IServiceProvider, Done>(tenantId, Actor.System, async (services, change, token) =>
        {
            var db = services.GetRequiredService<BirdikDbContext>();
            if (handler is not null
                && await db.Set<OutboxHandled>().AnyAsync(one => one.MessageId == message.Id && one.Handler == handler, token))
            {
                return new Done();
            }

            if (work is not null)
            {
                await work.CallAsync(
                    services, message.Payload, new OutboxDelivery(tenantId, message.Id, message.At, change), token);
            }

            if (handler is not null)
            {
                db.Add(new OutboxHandled { MessageId = message.Id, Handler = handler, At = change.At });
            }

            if (isLast)
            {
                var kept = await db.Set<OutboxMessage>().SingleAsync(one => one.Id == message.Id, token);
                kept.HandledAt = change.At;
            }

            await db.SaveChangesAsync(token);
            return new Done();
        }, ct)).Value;

    private async Task NoteFailureAsync(int tenantId, OutboxMessage message, Exception failure, CancellationToken ct) =>
        _ = await pipeline.RunAsync<BirdikDbContext, Done>(tenantId, Actor.System, async (db, change, token) =>
        {
            var kept = await db.Set<OutboxMessage>().SingleAsync(one => one.Id == message.Id, token);
            kept.Fail($"{failure.GetType().Name}: {failure.Message}", change.At);
            await db.SaveChangesAsync(token);
            return new Done();
        }, ct);

    [LoggerMessage(LogLevel.Warning, "Event {Event} could not be handled by {Handler} in tenant {Tenant}; it will be tried again")]
    private static partial void Failed(ILogger log, Exception failure, string @event, string handler, int tenant);
}
