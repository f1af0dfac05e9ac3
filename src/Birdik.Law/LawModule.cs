using System.CommandLine;
using Birdik.Law.Acts;
using Birdik.Law.Api;
using Birdik.Law.Commands;
using Birdik.Platform.Audit;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law;

/// <summary>The register of legal acts: acts, their texts in time, citations, duties, contradictions, and the draft of one code.</summary>
public sealed class LawModule : IModule
{
    private const string Area = "Law";

    private static readonly string[] EditPages = ["/Acts/New", "/Acts/Correct", "/Acts/Class", "/Acts/Relations"];

    public string Name => "law";

    public IEnumerable<Permission> Permissions =>
    [
        new(LawPermissions.View, Role.All),
        new(LawPermissions.Edit, Role.LegalAnalyst),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.LawAndPowers, "LawOverview", ActLinks.Overview, LawPermissions.View, 0),
        new(MenuSection.LawAndPowers, "LawActs", ActLinks.Register, LawPermissions.View, 1),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddActs();
        services.AddSingleton(new NationalKind(ActRef.Kind));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Require(Area, "/", LawPermissions.View);
            Array.ForEach(EditPages, page => options.Conventions.RequirePage(Area, page, LawPermissions.Edit));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => ActEndpoints.Map(endpoints);

    public IEnumerable<Command> Commands(CommandHost host) => [LawCommand.Make(host)];
}
