using Birdik.Letters.Burden;
using Birdik.Platform.Jobs;
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
        services.AddTransient<IPracticeEvidence, LettersPractice>();
        services.AddJob<CountLettersJob>(CountLettersJob.Name, CountLettersJob.Cron);
        return services;
    }
}
