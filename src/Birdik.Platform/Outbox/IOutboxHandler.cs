using Birdik.Platform.Ids;

namespace Birdik.Platform.Outbox;

/// <summary>
/// Does something in the same tenant after an event. It runs in a transaction of its own, which also marks the event as handled, so
/// its effect happens once, however often it is tried. Take <see cref="Persistence.BirdikDbContext"/> and save before returning; what is
/// audited is recorded on <see cref="OutboxDelivery.Change"/>.
/// </summary>
public interface IOutboxHandler<in TEvent>
    where TEvent : IOutboxEvent
{
    Task HandleAsync(TEvent happened, OutboxDelivery delivery, CancellationToken ct);
}

/// <summary>
/// Does something outside the tenant's database after an event: sends a mail, writes to another tenant. It may be called again for
/// the same message after a crash, so it must know by <see cref="OutboxDelivery.MessageId"/> what it did already.
/// </summary>
public interface IOutboxSender<in TEvent>
    where TEvent : IOutboxEvent
{
    Task SendAsync(TEvent happened, OutboxDelivery delivery, CancellationToken ct);
}

/// <summary>The circumstances of one call.</summary>
/// <param name="TenantId">Whose event it is.</param>
/// <param name="MessageId">The same at every attempt.</param>
/// <param name="At">When it happened.</param>
/// <param name="Change">The change in which a handler writes; null for a sender.</param>
public sealed record OutboxDelivery(int TenantId, Id<OutboxMessage> MessageId, DateTime At, Writing.ChangeContext? Change);
