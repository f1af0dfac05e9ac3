using Birdik.Budget;
using Birdik.Law;
using Birdik.Letters;
using Birdik.Planning;
using Birdik.Platform;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Powers;
using Birdik.Staffing;
using Birdik.Territory;
using Birdik.Ui;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.App;

/// <summary>The modules of Birdik, in the order in which they build on each other.</summary>
public static class BirdikModules
{
    public static ModuleCatalog Catalog { get; } = new(
    [
        new PlatformModule(),
        new UiModule(),
        new TerritoryModule(),
        new LawModule(),
        new PowersModule(),
        new LettersModule(),
        new StaffingModule(),
        new PlanningModule(),
        new BudgetModule(),
    ]);

    /// <summary>Adds every module's services on a store.</summary>
    public static IServiceCollection AddBirdik(
        this IServiceCollection services, StoreLocation location, IConfiguration configuration)
    {
        services.AddSingleton(Catalog);
        services.AddSingleton(location);
        services.AddSingleton(configuration);
        services.AddLogging();
        foreach (var module in Catalog.Modules)
        {
            module.AddServices(services, configuration);
        }

        return services;
    }
}
