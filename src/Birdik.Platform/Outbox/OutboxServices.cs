using Birdik.Platform.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Outbox;

public static class OutboxServices
{
    /// <summary>Lets a handler hear of an event inside the tenant's own transactions.</summary>
    public static IServiceCollection AddOutboxHandler<TEvent, THandler>(this IServiceCollection services)
        where TEvent : IOutboxEvent
        where THandler : class, IOutboxHandler<TEvent> =>
        services.AddTransient<THandler>().AddSingleton(OutboxSubscription.Handling<TEvent, THandler>());

    /// <summary>Lets a sender hear of an event, to act outside the tenant's database.</summary>
    public static IServiceCollection AddOutboxSender<TEvent, TSender>(this IServiceCollection services)
        where TEvent : IOutboxEvent
        where TSender : class, IOutboxSender<TEvent> =>
        services.AddTransient<TSender>().AddSingleton(OutboxSubscription.Sending<TEvent, TSender>());

    internal static IServiceCollection AddOutbox(this IServiceCollection services)
    {
        services.AddSingleton<OutboxSignal>();
        services.AddScoped<EventOutbox>();
        services.AddSingleton<OutboxTeller>();
        services.AddSingleton<OutboxLease>();
        services.AddSingleton<OutboxDispatcher>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>());
        services.AddTransient<RetryMessageHandler>();
        services.AddJob<OutboxSweep>(OutboxSweep.Name, "0/30 * * * * ?");
        services.AddJob<OutboxCleaning>(OutboxCleaning.Name, "0 20 3 * * ?");
        return services;
    }
}
