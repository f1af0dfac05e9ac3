using System.Text.Encodings.Web;
using System.Text.Unicode;
using Birdik.Platform;
using Birdik.Platform.Identity;
using Birdik.Platform.Jobs;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.WebEncoders;

namespace Birdik.Ui;

/// <summary>The design system: the frame round every page, the parts pages are made of, forms, errors, and the first pages.</summary>
public sealed class UiModule : IModule
{
    internal const string Area = "Ui";

    /// <summary>The pages of the platform's own objects.</summary>
    private const string PlatformArea = "Platform";

    public string Name => "ui";

    public IEnumerable<MenuItem> Menu => [new(MenuSection.Today, "Today", Addresses.Today, null)];

    public IEnumerable<string> Settings => ["Ui:Gallery"];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<SyntheticData>();
        services.AddScoped<HistoryLines>();
        services.AddScoped(provider => new PageFrame(
            provider.GetRequiredService<IHttpContextAccessor>(),
            provider.GetRequiredService<ModuleCatalog>(),
            provider.GetRequiredService<CurrentUser>(),
            provider.GetRequiredService<Words>(),
            provider.GetRequiredService<SyntheticData>()));
        services.Configure<MvcOptions>(FormBinding.Use);
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Public(Area, "/Start");
            options.Conventions.Public(Area, "/Help");
            options.Conventions.Public(Area, "/ApiReference");
            options.Conventions.Public(Area, "/Gallery/Index");
            options.Conventions.RequireSignedInPage(Area, "/Today");
            options.Conventions.RequireSignedIn(PlatformArea, "/Account");
            options.Conventions.Public(PlatformArea, "/Account/SignIn");
            options.Conventions.Public(PlatformArea, "/Account/SecondFactor");
            options.Conventions.Require(PlatformArea, "/Settings", PlatformPermissions.Members);
            options.Conventions.RequireSignedInPage(PlatformArea, "/Search");
            options.Conventions.RequireSignedInPage(PlatformArea, "/Thread");
            options.Conventions.RequirePage(PlatformArea, "/Jobs", OfficeJobs.Permission);
        });
        // Kyrgyz letters go out as letters, not as numbered entities three times as long.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    public void AddModel(ModelBuilder model)
    {
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => LanguageEndpoint.Map(endpoints);
}
