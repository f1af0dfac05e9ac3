using Birdik.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory.Demo.Story;

internal static class DemoStoryServices
{
    public static void AddDemoStory(this IServiceCollection services)
    {
        services.AddTransient<IDemoStory, CountryStory>();
        services.AddTransient<SaveUnits>();
        services.AddTransient<SaveFigures>();
        services.AddTransient<SaveTenants>();
        services.AddTransient<SaveAccounts>();
        services.AddTransient<SaveStaff>();
    }
}
