using Birdik.Platform.Api;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Consultation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Powers.Api;

/// <summary><c>/api/v1/powers/consultation</c>: the municipality's own answer, and the tally of all.</summary>
internal static class ConsultationEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/powers/consultation").WithTags("powers");
        group.MapPut("/{code}", MarkAsync).WithName("Mark function").Require(PowersPermissions.Consult);
        group.MapGet("/tally", TallyAsync).WithName("Read tally").Produces<IReadOnlyList<SphereAnswer>>().Require(PowersPermissions.Tally);
    }

    private static async Task<IResult> MarkAsync(string code, MarkBody body, Writer writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<MarkFunctionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new MarkFunction(code, body.Answer), change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }

    private static async Task<IResult> TallyAsync(ConsultationTally tally, NationalWriter national, Words words, CancellationToken ct)
    {
        if (!await national.MayWriteAsync(ct))
        {
            return Problem.Forbidden(NationalWriter.NationalOnly).ToHttp(words);
        }

        var view = await tally.CountAsync(ct);
        return TypedResults.Ok(view.Spheres.Select(sphere => new SphereAnswer(
            sphere.Sphere.ToString(),
            sphere.Of(ConsultationAnswer.Vital),
            sphere.Of(ConsultationAnswer.Burden),
            sphere.Of(ConsultationAnswer.Missing),
            sphere.Of(ConsultationAnswer.Repeal))).ToList());
    }
}

/// <summary>The answer; null takes it back.</summary>
public sealed record MarkBody(ConsultationAnswer? Answer);

/// <summary>The answers about a sphere.</summary>
public sealed record SphereAnswer(string Sphere, int Vital, int Burden, int Missing, int Repeal);
