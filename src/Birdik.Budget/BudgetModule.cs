using System.CommandLine;
using Birdik.Budget.Api;
using Birdik.Budget.Books;
using Birdik.Budget.Commands;
using Birdik.Budget.Country;
using Birdik.Budget.Demo;
using Birdik.Budget.Scenarios;
using Birdik.Law.Guillotine;
using Birdik.Planning.Programmes;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Powers.Findings;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Budget;

/// <summary>From posts and powers to money: local budgets, what functions cost, revenue capacity, equalization of the whole country.</summary>
public sealed class BudgetModule : IModule
{
    private const string Area = "Budget";

    public string Name => "budget";

    public IEnumerable<Permission> Permissions =>
    [
        new(BudgetPermissions.View, Role.All),
        new(BudgetPermissions.Draft, Role.Head, Role.Secretary, Role.Specialist),
        new(BudgetPermissions.Approve, Role.Head),
        new(BudgetPermissions.Country, Role.Planner, Role.FinanceAnalyst),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.StaffAndBudget, "BudgetBooks", BudgetLinks.Books, BudgetPermissions.View, 10),
        new(MenuSection.StaffAndBudget, "BudgetLines", BudgetLinks.Lines, BudgetPermissions.View, 11),
        new(MenuSection.StaffAndBudget, "BudgetCosts", BudgetLinks.Costs, BudgetPermissions.View, 12),
        new(MenuSection.StaffAndBudget, "BudgetPotential", BudgetLinks.Potential, BudgetPermissions.View, 13),
        new(MenuSection.StaffAndBudget, "BudgetWhy", BudgetLinks.Why, BudgetPermissions.View, 14),
        new(MenuSection.StaffAndBudget, "BudgetEqualization", BudgetLinks.Equalization, BudgetPermissions.Country, 15),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddNorms(BudgetNorms.All);
        services.AddSingleton<BudgetClasses>();
        services.AddSingleton<ReadMoney>();
        services.AddTransient<FunctionCosts>();
        services.AddTransient<IFunctionCost, FunctionCosts>();
        services.AddTransient<IRepealEffect, RepealedFunctions>();
        services.AddTransient<ReadBudget>();
        services.AddTransient<IMoneyOutlook, MoneyOutlook>();
        services.AddTransient<IMeasureFunding, BudgetFunding>();
        services.AddTransient<ReadPayments>();
        services.AddTransient<PayMeasureHandler>();
        services.AddScoped<IThreadSource, BudgetThread>();
        services.AddTransient<DraftBudgetHandler>();
        services.AddTransient<SetBudgetLineHandler>();
        services.AddTransient<SetOpeningHandler>();
        services.AddTransient<ApproveBudgetHandler>();
        services.AddTransient<SaveScenarioHandler>();
        services.AddTransient<IDemoStory, BudgetStory>();
        services.AddTransient<SaveBases>();
        services.AddTransient<SaveBooks>();
        services.AddTransient<SaveLightBooks>();
        services.AddRegister<BudgetLineRegister>();
        services.AddRegisterImporter<BudgetLineImporter>();
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Require(Area, "/", BudgetPermissions.View);
            options.Conventions.RequirePage(Area, "/Equalization", BudgetPermissions.Country);
            options.Conventions.RequirePage(Area, "/Scenario", BudgetPermissions.Country);
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => BudgetEndpoints.Map(endpoints);

    public IEnumerable<Command> Commands(CommandHost host) => [BudgetCommand.Make()];
}
