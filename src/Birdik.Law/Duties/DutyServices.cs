using Birdik.Law.Provisions;
using Birdik.Platform.Audit;
using Birdik.Platform.Registers;
using Birdik.Platform.Threads;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Law.Duties;

internal static class DutyServices
{
    public static void AddDuties(this IServiceCollection services)
    {
        services.AddTransient<DecideDutyHandler>();
        services.AddScoped<DutySearch>();
        services.AddTransient<FindDuties>();
        services.AddTransient<IVersionReader, ReadCandidates>();
        services.AddTransient<IThreadSource, DutyThread>();
        services.AddSingleton(new NationalKind(DutyRef.Kind));
        services.AddRegister<DutyRegister>();
    }
}
