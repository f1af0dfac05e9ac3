using System.Text.Json;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Outbox;

/// <summary>Where a write handler leaves its events: they are told if, and only if, its change is committed.</summary>
public sealed class EventOutbox(BirdikDbContext db, OutboxSignal signal)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Adds an event; it is written by the handler's own save.</summary>
    public async Task AddAsync<TEvent>(TEvent happened, ChangeContext change, CancellationToken ct)
        where TEvent : IOutboxEvent
    {
        var payload = JsonSerializer.Serialize(happened, Json);
        if (payload.Length > OutboxMessage.MaxPayload)
        {
            throw new InvalidOperationException($"The event {TEvent.Name} is too large for the outbox: keep ids in it, not contents.");
        }

        // Changes of one tenant follow one another, so the head needs no lock of its own.
        var head = db.Set<OutboxHead>().Local.FirstOrDefault() ?? await db.Set<OutboxHead>().FirstOrDefaultAsync(ct);
        if (head is null)
        {
            head = new OutboxHead();
            db.Add(head);
        }

        db.Add(new OutboxMessage { Number = ++head.LastNumber, Event = TEvent.Name, Payload = payload, At = change.At });
        signal.Expect(db.Tenant);
    }
}
