using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Outbox;

/// <summary>That a handler wants to hear of an event.</summary>
/// <param name="Event">The event's name.</param>
/// <param name="Handler">The handler's name, under which is kept what it has done; it must not change while messages wait.</param>
/// <param name="InTransaction">Whether it writes in the tenant (<see cref="IOutboxHandler{TEvent}"/>) or outside it.</param>
/// <param name="CallAsync">Calls it with the event as it was kept.</param>
internal sealed record OutboxSubscription(
    string Event,
    string Handler,
    bool InTransaction,
    Func<IServiceProvider, string, OutboxDelivery, CancellationToken, Task> CallAsync)
{
    public static OutboxSubscription Handling<TEvent, THandler>()
        where TEvent : IOutboxEvent
        where THandler : IOutboxHandler<TEvent> =>
        new(TEvent.Name, typeof(THandler).FullName!, true, (services, payload, delivery, ct) =>
            services.GetRequiredService<THandler>().HandleAsync(Read<TEvent>(payload), delivery, ct));

    public static OutboxSubscription Sending<TEvent, TSender>()
        where TEvent : IOutboxEvent
        where TSender : IOutboxSender<TEvent> =>
        new(TEvent.Name, typeof(TSender).FullName!, false, (services, payload, delivery, ct) =>
            services.GetRequiredService<TSender>().SendAsync(Read<TEvent>(payload), delivery, ct));

    private static TEvent Read<TEvent>(string payload) => JsonSerializer.Deserialize<TEvent>(payload, EventOutbox.Json)!;
}
