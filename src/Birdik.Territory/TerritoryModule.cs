using System.CommandLine;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Territory.Commands;
using Birdik.Territory.Demo.Story;
using Birdik.Territory.Import;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Territory;

/// <summary>Administrative units in time, their statistics, and maps.</summary>
public sealed class TerritoryModule : IModule
{
    public string Name => "territory";

    public IEnumerable<Permission> Permissions => [new Permission(TerritoryPermissions.Edit, Role.Administrator)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddTransient<ImportUnitsHandler>();
        services.AddDemoStory();
    }

    public IEnumerable<Command> Commands(CommandHost host) => [TerritoryCommand.Make(host)];
}
