using Birdik.Planning.Overview;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Birdik.Platform.Today;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Planning.Needs;

internal static class NeedServices
{
    public static void AddNeeds(this IServiceCollection services)
    {
        services.AddScoped<NeedNumbers>();
        services.AddScoped<VillageBook>();
        services.AddScoped<NeedMap>();
        services.AddScoped<ReadThresholds>();
        services.AddScoped<PlanningScope>();
        services.AddScoped<NeedSearch>();
        services.AddScoped<SimilarNeeds>();
        services.AddScoped<PublicNeeds>();
        services.AddSingleton<NeedFlood>();
        services.AddTransient<RaiseNeedHandler>();
        services.AddTransient<CorrectNeedHandler>();
        services.AddTransient<AnswerNeedHandler>();
        services.AddTransient<MergeNeedHandler>();
        services.AddTransient<SplitNeedHandler>();
        services.AddTransient<AddEvidenceHandler>();
        services.AddTransient<JudgeNeedHandler>();
        services.AddTransient<IThreadSource, NeedThread>();
        services.AddTransient<IRecordActions, LetterActions>();
        services.AddTransient<ITodaySource, NeedToday>();
        services.AddRegister<NeedRegister>();
    }
}
