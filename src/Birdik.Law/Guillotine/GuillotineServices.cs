using Birdik.Law.Provisions;
using Birdik.Platform.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Guillotine;

internal static class GuillotineServices
{
    public static void AddGuillotine(this IServiceCollection services)
    {
        services.AddTransient<ReviewProvisionHandler>();
        services.AddTransient<SecondReviewHandler>();
        services.AddTransient<ReadWorkspace>();
        services.AddTransient<RepealSimulation>();
        services.AddTransient<WriteDraftArticleHandler>();
        services.AddTransient<ReadDraft>();
        services.AddSingleton(new NationalKind(ProvisionRef.Kind));
    }
}
