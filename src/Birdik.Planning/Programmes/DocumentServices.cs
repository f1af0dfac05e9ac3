using Birdik.Planning.Cycle;
using Birdik.Planning.Overview;
using Birdik.Planning.Radar;
using Birdik.Planning.Ranking;
using Birdik.Planning.Telling;
using Birdik.Planning.Votes;
using Birdik.Platform.Today;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Planning.Programmes;

internal static class DocumentServices
{
    public static void AddDocuments(this IServiceCollection services)
    {
        services.AddTransient<CreateDocumentHandler>();
        services.AddTransient<WriteSectionHandler>();
        services.AddTransient<AddGoalHandler>();
        services.AddTransient<AddMeasureHandler>();
        services.AddTransient<LinkNeedHandler>();
        services.AddTransient<LinkHigherHandler>();
        services.AddTransient<SendDocumentHandler>();
        services.AddTransient<MarkAgreementHandler>();
        services.AddTransient<ApproveDocumentHandler>();
        services.AddTransient<AmendDocumentHandler>();
        services.AddTransient<ReportMeasureHandler>();
        services.AddTransient<AddMeasureEvidenceHandler>();
        services.AddTransient<EnterValueHandler>();
        services.AddTransient<DocumentFindings>();
        services.AddTransient<ProgrammePaper>();
        services.AddTransient<ReadSteps>();
        services.AddTransient<ITodaySource, CouncilToday>();
        services.AddTransient<ReadEnvelope>();
        services.AddTransient<ReadFunding>();
        services.AddTransient<MeasureVersions>();
        services.AddTransient<ExpectMoneyHandler>();
        services.AddTransient<CommentSectionHandler>();
        services.AddTransient<SettleCommentHandler>();
        services.AddTransient<RegulationPaper>();
        services.AddTransient<ReadYearReport>();
        services.AddTransient<ReadTrust>();
        services.AddTransient<MoneyByGoal>();
        services.AddScoped<DocumentSearch>();
        services.AddTransient<CopyRadar>();
        services.AddTransient<PlanningCalendar>();
        services.AddTransient<ReadOverview>();
    }

    /// <summary>Meetings with their rankings, and votes.</summary>
    public static void AddPriorities(this IServiceCollection services)
    {
        services.AddTransient<HoldMeetingHandler>();
        services.AddTransient<RankNeedsHandler>();
        services.AddTransient<TakeRankingHandler>();
        services.AddTransient<ReadRanking>();
        services.AddTransient<WeighNeeds>();
        services.AddTransient<TakeCriteriaHandler>();
        services.AddTransient<OpenVoteHandler>();
        services.AddTransient<EnterBallotsHandler>();
        services.AddTransient<CloseVoteHandler>();
    }
}
