using Birdik.Law.Provisions;
using Birdik.Platform.Registers;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Citations;

internal static class CitationServices
{
    public static void AddCitations(this IServiceCollection services)
    {
        services.AddTransient<IVersionReader, CitationReader>();
        services.AddTransient<ReadCitationsAgainHandler>();
        services.AddTransient<FindCitations>();
        services.AddRegister<CitationRegister>();
    }
}
