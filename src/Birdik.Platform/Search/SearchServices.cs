using Birdik.Platform.Identity;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Search;

internal static class SearchServices
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<PostgresWindows>();
        services.AddSingleton<SearchStore>(provider => provider.GetRequiredService<IDialect>() is PostgresDialect
            ? new PostgresSearch(provider.GetRequiredService<PostgresWindows>()) : new SqliteSearch());
        services.AddSingleton<SearchLookup>(provider => provider.GetRequiredService<IDialect>() is PostgresDialect
            ? new PostgresLookup(provider.GetRequiredService<PostgresWindows>()) : new SqliteLookup());
        services.AddTransient<IReferenceData, SearchStart>();
        services.AddScoped(provider => new SearchIndex(
            provider.GetRequiredService<BirdikDbContext>(), provider.GetRequiredService<SearchStore>()));
        services.AddSingleton(provider => new SearchRebuild(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<SearchStore>()));
        services.AddScoped(provider => new GlobalSearch(
            provider.GetRequiredService<BirdikDbContext>(),
            provider.GetRequiredService<SearchLookup>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<ModuleCatalog>(),
            provider.GetServices<ISearchGrants>()));
        return services;
    }
}
