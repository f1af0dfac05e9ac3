using Birdik.Methods.Powers;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Birdik.Powers.Findings;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Powers.Api;

/// <summary><c>GET /api/v1/powers/findings?on=2026-03-02</c></summary>
internal static class FindingEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/powers/findings", FindAsync).WithName("Find in powers").WithTags("powers").Require(PowersPermissions.View);

    private static async Task<Ok<FindingsAnswer>> FindAsync(DateOnly? on, FindInPowers find, TimeProvider clock, CancellationToken ct)
    {
        var found = await find.OnAsync(on ?? clock.Today(), ct);
        return TypedResults.Ok(new FindingsAnswer(found.Powers.On, found.Powers.Functions.Count, found.PracticeIsKnown, found.All));
    }
}

/// <summary>What was found on a day.</summary>
public sealed record FindingsAnswer(DateOnly On, int Functions, bool PracticeIsKnown, IReadOnlyList<FunctionFinding> Findings);
