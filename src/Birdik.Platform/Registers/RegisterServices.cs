using Birdik.Platform.Registers.Views;
using Birdik.Platform.Registers.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Registers;

public static class RegisterServices
{
    /// <summary>Adds a register: its page, its exports and its API come with it.</summary>
    public static IServiceCollection AddRegister<T>(this IServiceCollection services)
        where T : class, IRegister => services.AddSingleton<IRegister, T>();

    /// <summary>What all registers stand on.</summary>
    internal static IServiceCollection AddRegisters(this IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<RazorPagesOptions>, RegisterRoutes>();
        services.AddScoped<RegisterSource>();
        services.AddScoped<SavedViews>();
        services.AddTransient<SaveViewHandler>();
        services.AddTransient<RemoveViewHandler>();
        return services;
    }
}
