using Birdik.Platform.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Norms;

public static class NormServices
{
    /// <summary>
    /// Declares the norms a module asks for. Their values ship in the module's assembly as the resource <c>Reference/norms.csv</c>.
    /// </summary>
    public static IServiceCollection AddNorms(this IServiceCollection services, IEnumerable<NormDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            services.AddSingleton(definition);
        }

        return services;
    }

    internal static void AddNormRegister(this IServiceCollection services)
    {
        services.AddNorms(PlatformNorms.All);
        services.AddSingleton<NormRegister>();
        services.AddTransient<SetNormHandler>();
        services.AddScoped<NormSearch>();
        services.AddTransient<ShippedNorms>();
        services.AddTransient<IReferenceData, ShippedNorms>();
    }
}
