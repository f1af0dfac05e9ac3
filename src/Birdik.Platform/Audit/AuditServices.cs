using Birdik.Platform.Jobs;
using Birdik.Platform.Norms;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Audit;

internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddTransient<AuditVerifier>();
        services.AddSingleton<AuditEndsFile>();
        services.AddJob<KeepAuditEnds>(KeepAuditEnds.Name, "20 * * * * ?");
        services.AddTransient<EraseContentHandler>();
        services.AddScoped<History>();
        services.AddSingleton(new NationalKind(SetNorm.Kind));
        services.AddSingleton(new NationalKind(SetCalendarDay.Kind));
    }
}
