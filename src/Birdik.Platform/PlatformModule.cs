using System.CommandLine;
using Birdik.Platform.Api;
using Birdik.Platform.Audit;
using Birdik.Platform.Audit.Journal;
using Birdik.Platform.Commands;
using Birdik.Platform.Demo;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Jobs;
using Birdik.Platform.Keys;
using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Operations;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Persistence.Distribution;
using Birdik.Platform.RateLimits;
using Birdik.Platform.Registers;
using Birdik.Platform.Registers.Views;
using Birdik.Platform.Registers.Web;
using Birdik.Platform.Search;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Text;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Birdik.Platform;

/// <summary>The ground of all modules: tenancy, identity, permissions, audit, persistence, texts, search, jobs, files.</summary>
public sealed class PlatformModule : IModule
{
    public string Name => "platform";

    public IEnumerable<Permission> Permissions =>
    [
        new(JournalRegister.View, Role.Head, Role.Secretary, Role.CouncilChair, Role.Administrator),
        new(SavedViews.SharePermission, Role.Head, Role.Secretary, Role.Administrator),
        new(PlatformPermissions.Members, Role.Administrator),
        new(OfficeJobs.Permission, Role.Administrator),
        new(PlatformPermissions.EraseContent, Role.Administrator),
        new(PlatformPermissions.EditNorms, Role.Administrator, Role.LegalAnalyst, Role.FinanceAnalyst),
        new(PlatformPermissions.EditCalendar, Role.Administrator, Role.LegalAnalyst),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.Settings, "Members", AccountLinks.Members, PlatformPermissions.Members, 10),
        new(MenuSection.Settings, "Roles", AccountLinks.Roles, PlatformPermissions.Members, 20),
        new(MenuSection.Settings, "Norms", "/norms", null, 60),
        new(MenuSection.Settings, "Calendar", "/calendar", null, 70),
        new(MenuSection.Settings, "Journal", "/journal", JournalRegister.View, 80),
        new(MenuSection.Settings, "Jobs", "/settings/jobs", OfficeJobs.Permission, 90),
    ];

    public IEnumerable<string> Settings =>
    [
        "Files:MaxBytes", "Files:Types:*", SiteAddress.Key,
        .. SettingNames.Of<RateLimitsSettings>(RateLimitsSettings.Section),
        .. SettingNames.Of<SignInSettings>(SignInSettings.Section),
        .. SettingNames.Of<ExternalProvider>($"{ExternalProvider.Section}:*"),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new Texts(provider.GetRequiredService<ModuleCatalog>().Assemblies));
        services.AddSingleton(SiteAddress.From(configuration));
        services.AddHttpContextAccessor();
        services.AddOptions();
        services.AddScoped<CurrentUser>();
        services.AddScoped<Writer>();
        services.AddScoped<NationalWriter>();
        services.AddScoped<DemoStories>();
        services.AddSingleton(provider => new WritePipeline(
            provider.GetRequiredService<IServiceScopeFactory>(), provider.GetRequiredService<IDialect>(),
            provider.GetRequiredService<SearchStore>(), provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<StoreStart>();
        services.AddTransient<ShippedEdition>();
        services.AddTransient<IReferenceData, InstallationTenant>();
        services.AddRegisters();
        services.AddJobs();
        services.AddOutbox();
        services.AddSearch();
        services.AddScoped<ThreadTeller>();
        services.AddRegister<JournalRegister>();
        services.AddAudit();
        services.AddNormRegister();
        services.AddCalendars();
        services.AddKeys();
        services.AddFiles(configuration);
        services.AddTransient<Distributor>();
        services.AddScoped<IThreadSource, PlatformThreads>();
        services.Configure<RazorPagesOptions>(options => PlatformPages.Protect(options.Conventions));
        AddStore(services);
        AddOperations(services);
        AddPermissions(services);
        IdentityServices.Add(services, configuration);
        ApiServices.Add(services);
        RequestLimits.Add(services, configuration);
    }

    public IEnumerable<Command> Commands(CommandHost host) =>
    [
        .. OperationsCommands.All(host), .. IdentityCommands.All(host), KeyCommands.Make(host),
        DistributeCommand.Make(host), TextCommand.Make(),
        DemoCommand.Make(host), SearchCommand.Make(host),
    ];

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        RegisterEndpoints.Map(endpoints);
        ImportEndpoints.Map(endpoints);
        IdentityEndpoints.Map(endpoints);
        endpoints.MapKeys();
        endpoints.MapFiles();
        endpoints.MapNorms();
        endpoints.MapCalendar();
        endpoints.MapSearch();
    }

    private static void AddStore(IServiceCollection services)
    {
        services.AddSingleton(provider => provider.GetRequiredService<StoreLocation>().Dialect);
        services.AddScoped<TenantScope>();
        services.AddSingleton<TenantKinds>();
        services.AddSingleton<IInterceptor, SaveGuard>();
        // Contexts are made once and lent out again and again: making one costs more than most queries.
        services.AddPooledDbContextFactory<BirdikDbContext>(Configure);
        services.AddPooledDbContextFactory<NationalDb>(Configure);
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<BirdikDbContext>>().CreateDbContext()
            .Of(provider.GetRequiredService<TenantScope>().TenantId));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<NationalDb>>().CreateDbContext());
    }

    private static void AddOperations(IServiceCollection services)
    {
        services.AddScoped<StoreBackup>();
        services.AddScoped<StoreRestore>();
        services.AddScoped<StoreVerify>();
        services.AddScoped<StoreDoctor>();
    }

    private static void Configure(IServiceProvider provider, DbContextOptionsBuilder options)
    {
        provider.GetRequiredService<IDialect>().Configure(options);
        options.UseSnakeCaseNamingConvention();
        options.ConfigureWarnings(warnings => warnings.Ignore(
            CoreEventId.RowLimitingOperationWithoutOrderByWarning,
            CoreEventId.MappedPropertyIgnoredWarning,
            CoreEventId.NoEntityTypeConfigurationsWarning));
        options.AddInterceptors(provider.GetServices<IInterceptor>());
    }

    private static void AddPermissions(IServiceCollection services)
    {
        services.AddAuthorization(options => options.FallbackPolicy = PermissionPolicies.Nobody);
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
    }
}
