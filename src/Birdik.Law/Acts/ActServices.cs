using Birdik.Platform.Modules;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Acts;

internal static class ActServices
{
    public static void AddActs(this IServiceCollection services)
    {
        services.AddTransient<CreateActHandler>();
        services.AddTransient<CorrectActHandler>();
        services.AddTransient<SetActClassHandler>();
        services.AddTransient<RelateActsHandler>();
        services.AddTransient<TakeBackRelationHandler>();
        services.AddTransient<ActRules>();
        services.AddTransient<ActSearch>();
        services.AddTransient<FindAct>();
        services.AddTransient<ReadAct>();
        services.AddTransient<ActOverview>();
        services.AddTransient<IThreadSource, ActThread>();
        services.AddTransient<EnterShippedActs>();
        services.AddTransient<IReferenceData, ShippedActs>();
        services.AddRegister<ActRegister>();
    }
}
