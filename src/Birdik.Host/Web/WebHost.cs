using Birdik.App;
using Birdik.Platform.Api;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Ui.Errors;

namespace Birdik.Host.Web;

/// <summary>Puts the web application together from the modules; used by <c>serve</c> and by the tests.</summary>
public static class WebHost
{
    /// <param name="location">The store.</param>
    /// <param name="urls">Addresses to listen on.</param>
    /// <param name="change">A last word on the builder; tests put their clock and server here.</param>
    public static WebApplication Build(StoreLocation location, string urls, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        Configuration.Add(builder.Configuration);
        builder.WebHost.UseUrls(urls);
        builder.WebHost.UseStaticWebAssets();
        // Assets are served as the build compressed and fingerprinted them; only a developer's own changes are looked for.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = builder.Environment.IsDevelopment() ? "true" : "false";
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.AddObservation();
        // First, so that the modules' page conventions are not replaced by its own empty collection.
        builder.Services.AddRazorPages();
        builder.Services.AddBirdik(location, builder.Configuration);
        builder.Services.AddPageCompression();
        builder.Services.AddApiDocument();
        builder.Services.AddHealth();
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseResponseCompression();
        app.UseSecurityHeaders();
        app.UseErrorPages();
        app.UseApiProblems();
        app.UseRouting();
        app.UseTooLargeRefusal();
        app.UseBirdikIdentity();
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapHealth();
        app.MapOpenApi().Public();
        app.MapRazorPages().WithStaticAssets();
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules)
        {
            module.MapEndpoints(app);
        }

        return app;
    }
}
