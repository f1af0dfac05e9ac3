using Birdik.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Demo;

internal static class DemoServices
{
    public static void AddLawStory(this IServiceCollection services)
    {
        services.AddTransient<IDemoStory, LawStory>();
        services.AddTransient<SaveDemoActs>();
        services.AddTransient<SaveDemoDuties>();
        services.AddTransient<SaveDemoWorkspace>();
        services.AddTransient<AssignDemoDuties>();
    }
}
