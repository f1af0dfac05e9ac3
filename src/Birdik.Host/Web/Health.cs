using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Birdik.Host.Web;

/// <summary>
/// For load balancers and supervisors: <c>/health/live</c> answers while the process does, <c>/health/ready</c> while the store can be used. Neither says
/// anything about the store to a stranger.
/// </summary>
internal static class Health
{
    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreHealth>("store");

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous();
        endpoints.MapHealthChecks("/health/ready").AllowAnonymous();
    }

    private sealed class StoreHealth(StoreStart store) : IHealthCheck
    {
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await store.CheckAsync(cancellationToken) is { } problem
                ? HealthCheckResult.Unhealthy(problem.Code)
                : HealthCheckResult.Healthy();
    }
}
