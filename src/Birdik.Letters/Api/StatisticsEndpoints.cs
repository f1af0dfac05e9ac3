using Birdik.Letters.Burden;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Letters.Api;

/// <summary><c>GET /api/v1/letters/statistics</c>: letters of bodies to municipalities in twelve months; public, since it names no person.</summary>
internal static class StatisticsEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/letters/statistics", ReadAsync).WithName("LetterStatistics").WithTags("Letters")
            .Produces<StatisticsDocument>().Public();

    private static async Task<IResult> ReadAsync(ReadStatistics read, Words words, TimeProvider clock, CancellationToken ct)
    {
        var to = clock.Today();
        var bodies = await read.BodiesAsync(to, ct);
        return TypedResults.Ok(new StatisticsDocument(
            ReadStatistics.Since(to), to,
            [.. bodies.Select(body => new StatisticsItem(
                body.Code, body.Title(words), body.Received, body.Sent, body.Late, body.Repeated, body.WithoutBasis, body.ShortTerm, body.Minutes, body.Offices))]));
    }
}

internal sealed record StatisticsDocument(DateOnly From, DateOnly To, IReadOnlyList<StatisticsItem> Bodies);

internal sealed record StatisticsItem(
    string Body, string Name, int Received, int Sent, int Late, int Repeated, int WithoutBasis, int ShortTerm, long Minutes, int Offices);
