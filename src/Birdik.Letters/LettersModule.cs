using System.CommandLine;
using Birdik.Letters.Api;
using Birdik.Letters.Commands;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Demo;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Mail;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Letters.Papers;
using Birdik.Letters.Templates;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Commands;
using Birdik.Platform.Modules;
using Birdik.Platform.Norms;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Birdik.Platform.Today;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters;

/// <summary>Letters in and out, their numbers, terms and work; citizens' appeals; mail and signed containers.</summary>
public sealed class LettersModule : IModule
{
    private const string Area = "Letters";

    private static readonly (string Page, string Permission)[] Pages =
    [
        ("/Incoming/Register", LettersPermissions.Register),
        ("/Incoming/Cancel", LettersPermissions.Register),
        ("/Incoming/Files", LettersPermissions.Register),
        ("/Incoming/Details", LettersPermissions.View),
        ("/Incoming/Receipt", LettersPermissions.View),
        // Who may do it to this letter is asked by the page: also those who carry it out.
        ("/Incoming/Resolve", LettersPermissions.View),
        ("/Incoming/Close", LettersPermissions.View),
        ("/Outgoing/Draft", LettersPermissions.Draft),
        ("/Incoming/Burden", LettersPermissions.Draft),
        ("/Burden/Index", LettersPermissions.View),
        ("/Burden/Repeats", LettersPermissions.View),
        ("/Burden/Terms", LettersPermissions.View),
        ("/Burden/Days", LettersPermissions.View),
        ("/Burden/People", LettersPermissions.View),
        ("/Burden/Answers", LettersPermissions.View),
        ("/Incoming/Points", LettersPermissions.Draft),
        ("/Incoming/Matter", LettersPermissions.Draft),
        ("/Incoming/Link", LettersPermissions.Draft),
        ("/Incoming/Extend", LettersPermissions.Resolve),
        ("/Incoming/Leave", LettersPermissions.Resolve),
        ("/Incoming/Appeal", LettersPermissions.Register),
        ("/Incoming/Access", LettersPermissions.Confidential),
        ("/Incoming/Part", LettersPermissions.View),
        ("/Outgoing/Points", LettersPermissions.Draft),
        ("/Outgoing/Incomplete", LettersPermissions.Draft),
        ("/Matters/Details", LettersPermissions.View),
        ("/Matters/Endless", LettersPermissions.View),
        ("/Work/Substitutions", LettersPermissions.Manage),
        ("/Work/HandOver", LettersPermissions.Manage),
        ("/Correspondents/Details", LettersPermissions.View),
        ("/FilePlans/Index", LettersPermissions.View),
        ("/FilePlans/Details", LettersPermissions.View),
        ("/FilePlans/Inventory", LettersPermissions.View),
        ("/FilePlans/RollOver", LettersPermissions.Manage),
        ("/Journals/Index", LettersPermissions.View),
        ("/Journals/Paper", LettersPermissions.View),
        ("/Incoming/Labels", LettersPermissions.View),
        // Which batch one may do depends on its kind; the page asks.
        ("/Incoming/Batch", LettersPermissions.View),
        ("/Incoming/BatchDone", LettersPermissions.View),
        ("/Outgoing/Details", LettersPermissions.View),
        ("/Templates/Index", LettersPermissions.View),
        ("/Templates/Details", LettersPermissions.View),
        ("/Templates/Add", LettersPermissions.Manage),
    ];

    private static readonly string[] PublicPages = ["/Statistics/Index", "/Statistics/Body", "/Public/Answer", "/Public/Find"];

    public string Name => "letters";

    public IEnumerable<Permission> Permissions =>
    [
        new(LettersPermissions.View, LettersPermissions.Viewers),
        new(LettersPermissions.Register, Role.Secretary, Role.CouncilSecretary, Role.Planner, Role.Administrator),
        new(LettersPermissions.Resolve, Role.Head, Role.CouncilChair),
        new(LettersPermissions.Draft, Role.Head, Role.Secretary, Role.Specialist, Role.CouncilChair, Role.CouncilSecretary, Role.Planner),
        new(LettersPermissions.Dispatch, Role.Head, Role.Secretary, Role.CouncilChair, Role.CouncilSecretary, Role.Planner),
        new(LettersPermissions.Confidential, Role.Head, Role.Secretary, Role.CouncilChair, Role.CouncilSecretary),
        new(LettersPermissions.Manage, Role.Head, Role.Secretary, Role.CouncilChair, Role.CouncilSecretary, Role.Administrator),
    ];

    public IEnumerable<MenuItem> Menu =>
    [
        new(MenuSection.Letters, "LettersIncoming", LettersLinks.Incoming, LettersPermissions.View, 0),
        new(MenuSection.Letters, "LettersRegister", LettersLinks.Register, LettersPermissions.Register, 1),
        new(MenuSection.Letters, "LettersOutgoing", LettersLinks.OutgoingRegister, LettersPermissions.View, 2),
        new(MenuSection.Letters, "LettersTemplates", LettersLinks.Templates, LettersPermissions.View, 7),
        new(MenuSection.Letters, "LettersJournals", LettersLinks.Journals, LettersPermissions.View, 3),
        new(MenuSection.Letters, "LettersFilePlans", LettersLinks.FilePlans, LettersPermissions.View, 5),
        new(MenuSection.Letters, "LettersMatters", LettersLinks.Matters, LettersPermissions.View, 4),
        new(MenuSection.Letters, "LettersCorrespondents", LettersLinks.Correspondents, LettersPermissions.View, 10),
        new(MenuSection.Letters, "LettersSubstitutions", LettersLinks.Substitutions, LettersPermissions.Manage, 8),
        new(MenuSection.Letters, "LettersHandOver", LettersLinks.HandOver, LettersPermissions.Manage, 9),
        new(MenuSection.Letters, "LettersBurden", LettersLinks.Burden, LettersPermissions.View, 6),
        new(MenuSection.Letters, "LettersStatistics", LettersLinks.Statistics, null, 7),
        .. ExchangeOffice.Menu,
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddNorms(LettersNorms.All);
        services.AddSingleton<Terms>();
        services.AddScoped<JournalBook>();
        services.AddScoped<CorrespondentSearch>();
        services.AddScoped<CorrespondentBook>();
        services.AddScoped<JournalFiles>();
        services.AddScoped<OfferedNames>();
        services.AddScoped<LetterPlace>();
        services.AddScoped<Colleagues>();
        services.AddScoped<IncomingSearch>();
        services.AddScoped<ISearchGrants, LetterGrants>();
        services.AddScoped<OutgoingSearch>();
        services.AddScoped<ReadIncomingLetter>();
        services.AddScoped<LetterClosing>();
        services.AddTransient<ImportMail>();
        services.AddTransient<IDemoStory, LettersStory>();
        services.AddTransient<SaveLetters>();
        services.AddTransient<RegisterIncomingLetterHandler>();
        services.AddTransient<ResolveLetterHandler>();
        services.AddTransient<CloseLetterHandler>();
        services.AddTransient<CancelLetterHandler>();
        services.AddTransient<AddLetterFileHandler>();
        services.AddTransient<IThreadSource, IncomingThread>();
        services.AddTransient<ITodaySource, IncomingToday>();
        services.AddScoped<ReadOutgoingLetter>();
        services.AddScoped<EarlierAnswers>();
        services.AddTransient<DraftLetterHandler>();
        services.AddTransient<RegisterOutgoingLetterHandler>();
        services.AddTransient<SendLetterHandler>();
        services.AddTransient<DeliverLetterHandler>();
        services.AddTransient<ReturnLetterHandler>();
        services.AddTransient<CancelOutgoingLetterHandler>();
        services.AddScoped<Signers>();
        services.AddTransient<IThreadSource, OutgoingThread>();
        services.AddRegister<IncomingRegister>();
        services.AddRegister<OutgoingRegister>();
        services.AddPaperlessOffice();
        services.AddExchangeOffice();
        services.Configure<RazorPagesOptions>(options =>
        {
            Array.ForEach(Pages, one => options.Conventions.RequirePage(Area, one.Page, one.Permission));
            Array.ForEach(PublicPages, page => options.Conventions.Public(Area, page));
        });
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        IncomingLetterEndpoints.Map(endpoints);
        PaperEndpoints.Map(endpoints);
        StickEndpoint.Map(endpoints);
        TemplateEndpoint.Map(endpoints);
        DhxEndpoints.Map(endpoints);
        ExportEndpoint.Map(endpoints);
        StatisticsEndpoints.Map(endpoints);
    }

    public IEnumerable<Command> Commands(CommandHost host) => [LettersCommand.Make(host)];
}
