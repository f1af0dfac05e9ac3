using Birdik.Letters.Agreements;
using Birdik.Letters.Appeals;
using Birdik.Letters.Batches;
using Birdik.Letters.Burden;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Demo;
using Birdik.Letters.FilePlans;
using Birdik.Letters.Journals;
using Birdik.Letters.Links;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Letters.Templates;
using Birdik.Letters.TimeLimits;
using Birdik.Letters.Work;
using Birdik.Platform.Jobs;
using Birdik.Platform.Modules;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Platform.Today;
using Birdik.Powers.Findings;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters;

/// <summary>What the office's own work with letters stands on: burden, matters, answers, file plans, terms, substitution.</summary>
internal static class PaperlessOffice
{
    public static IServiceCollection AddPaperlessOffice(this IServiceCollection services)
    {
        services.AddScoped<ReadBurden>();
        services.AddScoped<ReadStatistics>();
        services.AddTransient<StateMinutesHandler>();
        services.AddTransient<StateBasisHandler>();
        services.AddTransient<CountLettersHandler>();
        services.AddScoped<ReadLetterOffice>();
        services.AddScoped<MatterBook>();
        services.AddScoped<MatterSearch>();
        services.AddScoped<FilePlanSearch>();
        services.AddScoped<PlanFiles>();
        services.AddScoped<ReadMatters>();
        services.AddTransient<OpenMatterHandler>();
        services.AddTransient<EndMatterHandler>();
        services.AddTransient<ProposeEndHandler>();
        services.AddRegister<MatterRegister>();
        services.AddTransient<IThreadSource, MatterThread>();
        services.AddScoped<ReadPoints>();
        services.AddTransient<SetPointsHandler>();
        services.AddTransient<AnswerPointsHandler>();
        services.AddTransient<MarkIncompleteHandler>();
        services.AddScoped<ControlLimits>();
        services.AddTransient<ExtendLetterHandler>();
        services.AddTransient<RecountTermsHandler>();
        services.AddTransient<RemindExecutorsHandler>();
        services.AddJob<RecountTermsJob>(RecountTermsJob.Name, RecountTermsJob.Cron);
        services.AddJob<RemindExecutorsJob>(RemindExecutorsJob.Name, RemindExecutorsJob.Cron);
        services.AddScoped<Substitutions>();
        services.AddScoped<IPermissionGrants, ActingPermissions>();
        services.AddTransient<SetSubstitutionHandler>();
        services.AddTransient<EndSubstitutionHandler>();
        services.AddTransient<HandOverHandler>();
        services.AddTransient<FinishPartHandler>();
        services.AddTransient<SetAppealHandler>();
        services.AddTransient<LeaveAppealHandler>();
        services.AddTransient<SetAccessHandler>();
        services.AddTransient<LinkLettersHandler>();
        services.AddTransient<ProposeLinks>();
        services.AddTransient<CorrectCorrespondentHandler>();
        services.AddRegister<CorrespondentRegister>();
        services.AddTransient<BeginFilePlanHandler>();
        services.AddTransient<ChangeFilePlanItemHandler>();
        services.AddTransient<RemoveFilePlanItemHandler>();
        services.AddTransient<ApproveFilePlanHandler>();
        services.AddTransient<CloseFilePlanHandler>();
        services.AddTransient<TransferFilePlanHandler>();
        services.AddTransient<ITodaySource, FilePlanToday>();
        services.AddTransient<ITodaySource, OutgoingToday>();
        services.AddTransient<ITodaySource, AgreementToday>();
        services.AddTransient<ITodaySource, IncompleteToday>();
        services.AddScoped<ReadTemplates>();
        services.AddTransient<SaveTemplateHandler>();
        services.AddTransient<EndTemplateHandler>();
        services.AddTransient<IThreadSource, TemplateThread>();
        services.AddTransient<IDemoStory, TemplateStory>();
        services.AddTransient<SetJournalHandler>();
        services.AddScoped<ReadPaperJournal>();
        services.AddTransient<DoBatchHandler>();
        services.AddTransient<UndoBatchHandler>();
        services.AddTransient<IDemoStory, OfficeStory>();
        services.AddTransient<IDemoStory, CouncilStory>();
        services.AddTransient<SaveAnswers>();
        services.AddTransient<SaveOfficeYear>();
        services.AddTransient<SaveDemoCounts>();
        services.AddTransient<IPracticeEvidence, LettersPractice>();
        services.AddJob<CountLettersJob>(CountLettersJob.Name, CountLettersJob.Cron);
        return services;
    }
}
