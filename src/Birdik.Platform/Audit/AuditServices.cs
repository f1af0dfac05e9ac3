using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Audit;

internal static class AuditServices
{
    public static void AddAudit(this IServiceCollection services)
    {
        services.AddTransient<AuditVerifier>();
        services.AddTransient<EraseContentHandler>();
    }
}
