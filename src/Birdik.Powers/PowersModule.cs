using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Powers.Agreements;
using Birdik.Powers.Api;
using Birdik.Powers.Consultation;
using Birdik.Powers.Demo;
using Birdik.Powers.Findings;
using Birdik.Powers.Functions;
using Birdik.Powers.Matrix;
using Birdik.Powers.Scenarios;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Powers;

/// <summary>The register of functions and powers: who decides, does, pays and controls, each by a provision of an act.</summary>
public sealed class PowersModule : IModule
{
    private const string Area = "Powers";

    private static readonly string[] EditPages =
    [
        "/Functions/New", "/Functions/Correct", "/Functions/End", "/Functions/Basis", "/Functions/EndBasis", "/Functions/Roles",
        "/Matrix/Import",
    ];

    private static readonly (string Page, string Permission)[] OwnPages =
    [
        ("/Agreements/New", PowersPermissions.Delegate),
        ("/Agreements/Details", PowersPermissions.ViewAgreements),
        ("/Scenarios/Index", PowersPermissions.Plan),
        ("/Scenarios/Details", PowersPermissions.Plan),
        ("/Consultation/Index", PowersPermissions.Consult),
        ("/Consultation/Tally", PowersPermissions.Tally),
    ];

    public string Name => "powers";

    public IEnumerable<Permission> Permissions =>
    [
        new(PowersPermissions.View, Role.All),
        new(PowersPermissions.Edit, Role.LegalAnalyst),
        new(PowersPermissions.ViewAgreements, Role.All),
        new(PowersPermissions.Delegate, Role.Head, Role.Planner, Role.FinanceAnalyst),
        new(PowersPermissions.Plan, Role.Planner, Role.FinanceAnalyst, Role.LegalAnalyst),
        new(PowersPermissions.Consult, Role.Head, Role.Secretary, Role.Specialist),
        new(PowersPermissions.Tally, Role.LegalAnalyst, Role.Planner),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.LawAndPowers, "PowersTree", PowersLinks.Tree, PowersPermissions.View, 10),
        new(MenuSection.LawAndPowers, "PowersFunctions", PowersLinks.Register, PowersPermissions.View, 11),
        new(MenuSection.LawAndPowers, "PowersMatrix", PowersLinks.Matrix, PowersPermissions.View, 12),
        new(MenuSection.LawAndPowers, "PowersFindings", PowersLinks.Findings, PowersPermissions.View, 13),
        new(MenuSection.LawAndPowers, "PowersAgreements", PowersLinks.Agreements, PowersPermissions.ViewAgreements, 14),
        new(MenuSection.LawAndPowers, "PowersScenarios", PowersLinks.Scenarios, PowersPermissions.Plan, 15),
        new(MenuSection.LawAndPowers, "PowersConsultation", PowersLinks.Consultation, PowersPermissions.Consult, 16),
        new(MenuSection.LawAndPowers, "PowersTally", PowersLinks.Tally, PowersPermissions.Tally, 17),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddFunctions();
        services.AddTransient<ImportMatrixHandler>();
        services.AddTransient<FindInPowers>();
        services.AddAgreements();
        services.AddTransient<CreateScenarioHandler>();
        services.AddTransient<MoveFunctionHandler>();
        services.AddTransient<ReadScenario>();
        services.AddTransient<MarkFunctionHandler>();
        services.AddTransient<ConsultationTally>();
        services.AddTransient<IDemoStory, PowersStory>();
        services.AddTransient<SaveDivision>();
        services.AddTransient<SaveMarks>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Require(Area, "/", PowersPermissions.View);
            Array.ForEach(OwnPages, own => options.Conventions.RequirePage(Area, own.Page, own.Permission));
            Array.ForEach(EditPages, page => options.Conventions.RequirePage(Area, page, PowersPermissions.Edit));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        FunctionEndpoints.Map(endpoints);
        MatrixEndpoints.Map(endpoints);
        FindingEndpoints.Map(endpoints);
        AgreementEndpoints.Map(endpoints);
        ConsultationEndpoints.Map(endpoints);
    }
}
