using System.Text;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Planning.Api;

/// <summary>The proof bundle of a measure.</summary>
internal static class ProofEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/planning/measures/{id:guid}/proof", ProveAsync).WithName("MeasureProof").Require(PlanningPermissions.View);

    private static async Task<IResult> ProveAsync(Id<Measure> id, BirdikDbContext db, CancellationToken ct) =>
        await MeasureProof.BundleAsync(db, id, ct) is { } bundle
            ? TypedResults.File(Encoding.UTF8.GetBytes(BundleFile.Write(bundle)), "application/json", $"proof-{bundle.Measure}.json")
            : TypedResults.NotFound();
}
