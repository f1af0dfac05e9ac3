using System.CommandLine;
using Birdik.Planning.Api;
using Birdik.Planning.Commands;
using Birdik.Planning.Demo;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Planning;

/// <summary>From a citizen's need to the state programme and back: needs, priorities, programmes, proof, answers.</summary>
public sealed class PlanningModule : IModule
{
    private const string Area = "Planning";

    private static readonly string[] PublicPages = ["/Public/Index", "/Public/Office", "/Public/Raise", "/Public/Fate"];

    private static readonly (string Page, string Permission)[] Pages =
    [
        ("/Needs/Details", PlanningPermissions.View),
        ("/Needs/New", PlanningPermissions.Needs),
        ("/Needs/Correct", PlanningPermissions.Needs),
        ("/Needs/Answer", PlanningPermissions.Needs),
        ("/Rises/New", PlanningPermissions.Needs),
        ("/Rises/Index", PlanningPermissions.View),
        ("/Index", PlanningPermissions.View),
        ("/Priorities", PlanningPermissions.View),
        ("/Meetings/Index", PlanningPermissions.View),
        ("/Meetings/New", PlanningPermissions.Needs),
        ("/Meetings/Details", PlanningPermissions.View),
        ("/Votes/New", PlanningPermissions.Needs),
        ("/Votes/Details", PlanningPermissions.View),
        ("/Programmes/Index", PlanningPermissions.View),
        ("/Programmes/New", PlanningPermissions.Programmes),
        ("/Programmes/Details", PlanningPermissions.View),
        ("/Programmes/Section", PlanningPermissions.View),
        ("/Programmes/Measure", PlanningPermissions.Programmes),
        ("/Programmes/Envelope", PlanningPermissions.Programmes),
        ("/Programmes/Report", PlanningPermissions.View),
        ("/Regulation", PlanningPermissions.View),
        ("/Trust", PlanningPermissions.View),
        ("/Thresholds", PlanningPermissions.Needs),
        ("/Rises/Issue", PlanningPermissions.View),
        ("/Measures/Details", PlanningPermissions.View),
        ("/Allocations/Index", PlanningPermissions.View),
        ("/Radar/Document", PlanningPermissions.View),
        ("/Radar/Index", PlanningPermissions.View),
        ("/Calendar/Index", PlanningPermissions.View),
    ];

    public string Name => "planning";

    public IEnumerable<Permission> Permissions =>
    [
        new(PlanningPermissions.View, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary, Role.Deputy,
            Role.Planner, Role.FinanceAnalyst, Role.Administrator),
        new(PlanningPermissions.Needs, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilSecretary, Role.Administrator),
        new(PlanningPermissions.Personal, Role.Head, Role.Secretary),
        new(PlanningPermissions.Programmes, Role.Head, Role.Secretary, Role.Specialist, Role.Planner, Role.Administrator),
        new(PlanningPermissions.Approve, Role.Head, Role.CouncilChair, Role.CouncilSecretary, Role.Planner, Role.Administrator),
        new(PlanningPermissions.Rises, Role.Planner, Role.Head),
        new(PlanningPermissions.National, Role.Planner, Role.FinanceAnalyst),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.Planning, "PlanningPublic", PlanningLinks.Public, null, 0),
        new(MenuSection.Planning, "PlanningNeeds", PlanningLinks.Needs, PlanningPermissions.View, 2),
        new(MenuSection.Planning, "PlanningOverview", PlanningLinks.Overview, PlanningPermissions.View, 1),
        new(MenuSection.Planning, "PlanningMeetings", PlanningLinks.Meetings, PlanningPermissions.View, 3),
        new(MenuSection.Planning, "PlanningPriorities", PlanningLinks.Priorities, PlanningPermissions.View, 3),
        new(MenuSection.Planning, "PlanningDocuments", PlanningLinks.Documents, PlanningPermissions.View, 4),
        new(MenuSection.Planning, "PlanningAllocations", PlanningLinks.Allocations, PlanningPermissions.View, 5),
        new(MenuSection.Planning, "PlanningRadar", PlanningLinks.Radar, PlanningPermissions.View, 7),
        new(MenuSection.Planning, "PlanningCalendar", PlanningLinks.Calendar, PlanningPermissions.View, 8),
        new(MenuSection.Planning, "PlanningThresholds", PlanningLinks.Thresholds, PlanningPermissions.Needs, 3),
        new(MenuSection.Planning, "PlanningTrust", PlanningLinks.Trust, PlanningPermissions.View, 9),
        new(MenuSection.Planning, "PlanningRegulation", PlanningLinks.Regulation, PlanningPermissions.View, 8),
        new(MenuSection.Planning, "PlanningRises", PlanningLinks.Rises, PlanningPermissions.View, 6),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddNorms(PlanningNorms.All);
        services.AddNeeds();
        services.AddRises();
        services.AddDocuments();
        services.AddPriorities();
        services.AddTransient<IDemoStory, PlanningStory>();
        services.AddTransient<SaveShowcase>();
        services.AddTransient<SaveLight>();
        services.AddTransient<SaveNeeds>();
        services.AddTransient<SaveVote>();
        services.AddTransient<SaveProgrammes>();
        services.AddTransient<SaveMeasure>();
        services.AddTransient<SaveRises>();
        services.AddTransient<SaveLevels>();
        services.Configure<RazorPagesOptions>(options =>
        {
            Array.ForEach(PublicPages, page => options.Conventions.Public(Area, page));
            Array.ForEach(Pages, one => options.Conventions.RequirePage(Area, one.Page, one.Permission));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        NeedEndpoints.Map(endpoints);
        ProofEndpoints.Map(endpoints);
        PaperEndpoints.Map(endpoints);
        NeedMapEndpoints.Map(endpoints);
        TrustEndpoints.Map(endpoints);
        CalendarEndpoints.Map(endpoints);
    }

    public IEnumerable<Command> Commands(CommandHost host) => [PlanningCommand.Make(host)];
}
