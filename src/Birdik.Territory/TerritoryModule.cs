using System.CommandLine;
using Birdik.Platform.Audit;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Territory.Api;
using Birdik.Territory.Commands;
using Birdik.Territory.Demo.Story;
using Birdik.Territory.Import;
using Birdik.Territory.Maps;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory;

/// <summary>Administrative units in time, their statistics, and maps.</summary>
public sealed class TerritoryModule : IModule
{
    private const string Area = "Territory";

    private static readonly string[] PublicPages = ["/Index", "/Map/Index", "/Units/Details", "/Units/Statistics"];

    private static readonly string[] EditPages =
        ["/Units/New", "/Units/Rename", "/Units/Move", "/Units/Correct", "/Units/Abolish", "/Statistics/Import"];

    public string Name => "territory";

    public IEnumerable<Permission> Permissions =>
    [
        new(TerritoryPermissions.View, Role.All),
        new(TerritoryPermissions.Edit, Role.LegalAnalyst, Role.Administrator),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.Territory, "TerritoryTree", UnitLinks.Tree, null, 0),
        new(MenuSection.Territory, "TerritoryMap", UnitLinks.Map, null, 1),
        new(MenuSection.Territory, "TerritoryUnits", UnitLinks.Register, TerritoryPermissions.View, 2),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTransient<ImportUnitsHandler>();
        services.AddDemoStory();
        services.AddTransient<ImportStatisticsHandler>();
        services.AddTransient<CreateUnitHandler>();
        services.AddTransient<RenameUnitHandler>();
        services.AddTransient<MoveUnitHandler>();
        services.AddTransient<CorrectUnitHandler>();
        services.AddTransient<AbolishUnitHandler>();
        services.AddTransient<UnitRegisterRules>();
        services.AddTransient<UnitChanges>();
        services.AddTransient<UnitSearch>();
        services.AddSingleton(new NationalKind(UnitRef.Kind));
        services.AddTransient<FindUnit>();
        services.AddTransient<ReadUnit>();
        services.AddTransient<StatisticFigures>();
        services.AddTransient<PopulationCheck>();
        services.AddNorms(TerritoryNorms.All);
        services.AddTransient<IThreadSource, UnitThread>();
        services.AddSingleton<TerritorySnapshots>();
        services.AddSingleton<MapSheets>();
        services.AddSingleton<PlaceMap>();
        services.AddRegister<UnitRegister>();
        services.AddRegisterImporter<UnitImporter>();
        services.Configure<RazorPagesOptions>(options =>
        {
            Array.ForEach(PublicPages, page => options.Conventions.Public(Area, page));
            options.Conventions.RequirePage(Area, "/Checks/Index", TerritoryPermissions.View);
            Array.ForEach(EditPages, page => options.Conventions.RequirePage(Area, page, TerritoryPermissions.Edit));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => UnitEndpoints.Map(endpoints);

    public IEnumerable<Command> Commands(CommandHost host) => [TerritoryCommand.Make(host)];
}
