using Birdik.Planning.Overview;
using Birdik.Planning.Telling;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Planning.Api;

/// <summary>The indicator of trust by unit and year, for machines.</summary>
internal static class TrustEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/planning/trust", TrustAsync).WithName("PlanningTrust").WithTags("Planning").Require(PlanningPermissions.View);

    private static async Task<IResult> TrustAsync(string? unit, PlanningScope scope, ReadTrust trust, CancellationToken ct) =>
        TypedResults.Ok(await trust.OfAsync((await scope.OfAsync(unit, ct)).Tenants, ct));
}
