using System.CommandLine;
using Birdik.Law.Acts;
using Birdik.Law.Api;
using Birdik.Law.Citations;
using Birdik.Law.Commands;
using Birdik.Law.Contradictions;
using Birdik.Law.Demo;
using Birdik.Law.Duties;
using Birdik.Law.Guillotine;
using Birdik.Law.MyLaw;
using Birdik.Law.Pictures;
using Birdik.Law.Provisions;
using Birdik.Law.Questions;
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

    private static readonly string[] EditPages =
        ["/Acts/New", "/Acts/Correct", "/Acts/Class", "/Acts/Relations", "/Text/Import", "/Duties/Review", "/Code/Write", "/Citations/Again"];

    public string Name => "law";

    public IEnumerable<Permission> Permissions =>
    [
        new(LawPermissions.View, Role.All),
        new(LawPermissions.Edit, Role.LegalAnalyst),
        new(LawPermissions.Assign, Role.Head, Role.Secretary),
        new(LawPermissions.Ask, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.LawAndPowers, "LawMine", MyLawLinks.Mine, LawPermissions.View, -1),
        new(MenuSection.LawAndPowers, "LawOverview", ActLinks.Overview, LawPermissions.View, 0),
        new(MenuSection.LawAndPowers, "LawActs", ActLinks.Register, LawPermissions.View, 1),
        new(MenuSection.LawAndPowers, "LawCorpus", TextLinks.Corpus, LawPermissions.View, 2),
        new(MenuSection.LawAndPowers, "LawDuties", DutyLinks.Register, LawPermissions.View, 3),
        new(MenuSection.LawAndPowers, "LawCitations", CitationLinks.Register, LawPermissions.View, 4),
        new(MenuSection.LawAndPowers, "LawContradictions", ContradictionLinks.All, LawPermissions.View, 5),
        new(MenuSection.LawAndPowers, "LawGuillotine", GuillotineLinks.Workspace, LawPermissions.View, 6),
        new(MenuSection.LawAndPowers, "LawCode", GuillotineLinks.Draft, LawPermissions.View, 7),
        new(MenuSection.LawAndPowers, "LawQuestions", QuestionLinks.All, LawPermissions.View, 8),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddActs();
        services.AddActTexts();
        services.AddCitations();
        services.AddContradictions();
        services.AddDuties();
        services.AddGuillotine();
        services.AddMyLaw();
        services.AddQuestions();
        services.AddTransient<ActNetwork>();
        services.AddLawStory();
        services.AddSingleton(new NationalKind(ActRef.Kind));
        services.Configure<RazorPagesOptions>(options =>
        {
            options.Conventions.Require(Area, "/", LawPermissions.View);
            options.Conventions.RequirePage(Area, "/Questions/Ask", LawPermissions.Ask);
            Array.ForEach(EditPages, page => options.Conventions.RequirePage(Area, page, LawPermissions.Edit));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        ActEndpoints.Map(endpoints);
        TextEndpoints.Map(endpoints);
        ContradictionEndpoints.Map(endpoints);
        DraftEndpoints.Map(endpoints);
        FeedEndpoints.Map(endpoints);
    }

    public IEnumerable<Command> Commands(CommandHost host) => [LawCommand.Make(host)];
}
