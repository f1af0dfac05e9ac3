using Birdik.Platform.Audit;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Contradictions;

internal static class ContradictionServices
{
    public static void AddContradictions(this IServiceCollection services)
    {
        services.AddSingleton<ContradictionCache>();
        services.AddTransient<ContradictionCorpus>();
        services.AddTransient<ReadContradictions>();
        services.AddTransient<DecideContradictionHandler>();
        services.AddSingleton(new NationalKind(ContradictionRef.Kind));
    }
}
