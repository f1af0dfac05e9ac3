using Birdik.Platform.Registers.Import;
using Birdik.Platform.Registers.Views;
using Birdik.Platform.Registers.Web;
using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Birdik.Platform.Registers;

public static class RegisterServices
{
    /// <summary>Adds a register: its page, its exports and its API come with it.</summary>
    public static IServiceCollection AddRegister<T>(this IServiceCollection services)
        where T : class, IRegister => services.AddSingleton<IRegister, T>();

    /// <summary>Lets a register be filled from the XLSX or CSV it exports: preview, confirmation, undo and API come with it.</summary>
    public static IServiceCollection AddRegisterImporter<T>(this IServiceCollection services)
        where T : class, IRegisterImporter => services.AddSingleton<IRegisterImporter, T>();

    /// <summary>What all registers stand on.</summary>
    internal static IServiceCollection AddRegisters(this IServiceCollection services)
    {
        services.AddTransient<IConfigureOptions<RazorPagesOptions>, RegisterRoutes>();
        services.AddScoped<RegisterSource>();
        services.AddScoped<SavedViews>();
        services.AddTransient<SaveViewHandler>();
        services.AddTransient<RemoveViewHandler>();
        services.AddTransient<IConfigureOptions<RazorPagesOptions>, ImportRoutes>();
        services.AddSingleton<ImportTickets>();
        services.AddScoped<ImportPreviews>();
        services.AddScoped<RegisterImports>();
        services.AddTransient<KeepImportHandler>();
        services.AddTransient<UndoImportHandler>();
        services.AddScoped<IThreadSource, ImportThread>();
        return services;
    }
}
