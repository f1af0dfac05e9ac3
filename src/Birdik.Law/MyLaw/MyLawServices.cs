using Birdik.Platform.Today;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.MyLaw;

internal static class MyLawServices
{
    public static void AddMyLaw(this IServiceCollection services)
    {
        services.AddTransient<AssignDutyHandler>();
        services.AddTransient<MakeFeedHandler>();
        services.AddTransient<MyDuties>();
        services.AddTransient<ITodaySource, DutyToday>();
    }
}
