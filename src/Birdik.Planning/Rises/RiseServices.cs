using Birdik.Platform.Outbox;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Planning.Rises;

internal static class RiseServices
{
    public static void AddRises(this IServiceCollection services)
    {
        services.AddTransient<ProposeReceivers>();
        services.AddTransient<ReadIssue>();
        services.AddTransient<RaiseHigherHandler>();
        services.AddTransient<AnswerRiseHandler>();
        services.AddTransient<TakeRiseHandler>();
        services.AddTransient<AllocateHandler>();
        services.AddTransient<AnswerAllocationHandler>();
        services.AddTransient<ServeRecipientHandler>();
        services.AddTransient<TakeAllocationHandler>();
        services.AddOutboxSender<RiseChanged, RisePost>();
        services.AddOutboxSender<AllocationChanged, AllocationPost>();
    }
}
