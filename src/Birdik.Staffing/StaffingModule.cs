using System.CommandLine;
using Birdik.Platform.Audit;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Staffing.Api;
using Birdik.Staffing.Ceilings;
using Birdik.Staffing.Commands;
using Birdik.Staffing.Demo;
using Birdik.Staffing.Individual;
using Birdik.Staffing.Load;
using Birdik.Staffing.Measured;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Birdik.Staffing.Sharing;
using Birdik.Staffing.Structures;
using Birdik.Staffing.Tables;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Staffing;

/// <summary>From functions to posts: norms of work, the need by workload beside the norm by residents, staffing tables under the ceiling.</summary>
public sealed class StaffingModule : IModule
{
    private const string Area = "Staffing";

    public string Name => "staffing";

    public IEnumerable<Permission> Permissions =>
    [
        new(StaffingPermissions.View, Role.All),
        new(StaffingPermissions.Country, Role.Planner, Role.FinanceAnalyst, Role.PersonnelOfficer, Role.LegalAnalyst),
        new(StaffingPermissions.Norms, Role.Planner, Role.PersonnelOfficer),
        new(StaffingPermissions.Draft, Role.Head, Role.Secretary, Role.Specialist),
        new(StaffingPermissions.Approve, Role.Head),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.StaffAndBudget, "StaffingNeed", StaffingLinks.Need, StaffingPermissions.View, 1),
        new(MenuSection.StaffAndBudget, "StaffingTables", StaffingLinks.Tables, StaffingPermissions.View, 2),
        new(MenuSection.StaffAndBudget, "StaffingStructure", StaffingLinks.Structures, StaffingPermissions.View, 2),
        new(MenuSection.StaffAndBudget, "StaffingPlan", StaffingLinks.Plan, StaffingPermissions.View, 3),
        new(MenuSection.StaffAndBudget, "StaffingNorms", StaffingLinks.Norms, StaffingPermissions.View, 4),
        new(MenuSection.StaffAndBudget, "StaffingCountry", StaffingLinks.Country, StaffingPermissions.Country, 6),
        new(MenuSection.StaffAndBudget, "StaffingCeilings", StaffingLinks.Ceilings, StaffingPermissions.Country, 7),
        new(MenuSection.StaffAndBudget, "StaffingLoad", StaffingLinks.Load, StaffingPermissions.Draft, 5),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddNorms(StaffingNorms.All);
        services.AddSingleton<ReadCountry>();
        services.AddSingleton<ReadCeilings>();
        services.AddTransient<WorkNormSearch>();
        services.AddSingleton(new NationalKind(WorkNormRef.Kind));
        services.AddTransient<EnterShippedWorkNorms>();
        services.AddTransient<SetWorkNormHandler>();
        services.AddTransient<SetOwnVolumeHandler>();
        services.AddTransient<DraftStaffingTableHandler>();
        services.AddTransient<SetStaffingLineHandler>();
        services.AddTransient<StepStaffingTableHandler>();
        services.AddTransient<StaffingTables>();
        services.AddTransient<StructureDrafts>();
        services.AddTransient<OfficeStructures>();
        services.AddTransient<DraftStructureHandler>();
        services.AddTransient<SetStructureUnitHandler>();
        services.AddTransient<RemoveStructureUnitHandler>();
        services.AddTransient<PlacePostsHandler>();
        services.AddTransient<AdoptStructureHandler>();
        services.AddTransient<EnterIndividualWorkHandler>();
        services.AddTransient<EndIndividualWorkHandler>();
        services.AddTransient<ReadSharing>();
        services.AddTransient<OfficeChooser>();
        services.AddTransient<ReadMeasured>();
        services.AddTransient<IPersonWork, LettersWork>();
        services.AddTransient<IPersonWork, FunctionsWork>();
        services.AddTransient<ReadDuties>();
        services.AddTransient<IReferenceData, ShippedWorkNorms>();
        services.AddTransient<IDemoStory, StaffingStory>();
        services.AddTransient<SaveWorkNorms>();
        services.AddTransient<SaveTable>();
        services.AddTransient<SaveStructures>();
        services.AddRegister<WorkNormRegister>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Require(Area, "/", StaffingPermissions.View);
            options.Conventions.RequirePage(Area, "/Load/Index", StaffingPermissions.Draft);
            options.Conventions.RequirePage(Area, "/Country", StaffingPermissions.Country);
            options.Conventions.RequirePage(Area, "/Ceilings/Index", StaffingPermissions.Country);
            options.Conventions.RequirePage(Area, "/Ceilings/Details", StaffingPermissions.Country);
            options.Conventions.RequirePage(Area, "/Norms/Set", StaffingPermissions.Norms);
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => StaffingEndpoints.Map(endpoints);

    public IEnumerable<Command> Commands(CommandHost host) => [StaffingCommand.Make()];
}
