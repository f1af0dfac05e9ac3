using Birdik.Planning.Needs;
using Birdik.Planning.Overview;
using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Planning.Api;

/// <summary>Needs for machines: raise, answer, and the overview. The register itself has its own address.</summary>
internal static class NeedEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup("/api/v1/planning").WithTags("Planning");
        group.MapPost("/needs", RaiseAsync).WithName("RaiseNeed").Require(PlanningPermissions.Needs);
        group.MapPost("/needs/{id}/answer", AnswerAsync).WithName("AnswerNeed").Require(PlanningPermissions.Needs);
        group.MapGet("/overview", OverviewAsync).WithName("PlanningOverview").Require(PlanningPermissions.View);
    }

    private static async Task<IResult> RaiseAsync(NeedBody body, Writer writer, Words words, CancellationToken ct)
    {
        var command = new RaiseNeed(body.Sphere, body.Text)
        {
            Place = body.Place ?? "", People = body.People, Source = NeedSource.Office, Function = body.Function ?? "",
        };
        var answer = await writer.RunAsync<RaiseNeedHandler, RaisedNeed>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, raised => TypedResults.Created($"/api/v1/planning/needs/{raised.Id}", raised));
    }

    private static async Task<IResult> AnswerAsync(Id<Need> id, AnswerBody body, Writer writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<AnswerNeedHandler, Platform.Results.Done>(
            (handler, change, token) => handler.HandleAsync(new AnswerNeed(id, body.Answer, body.Text), change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }

    private static async Task<IResult> OverviewAsync(string? unit, ReadOverview read, PlanningScope scope, CancellationToken ct) =>
        TypedResults.Ok(await read.OfAsync(await scope.OfAsync(unit, ct), ct));
}

/// <summary>A need as a program raises it.</summary>
internal sealed record NeedBody(NeedSphere Sphere, string Text, string? Place = null, int People = 0, string? Function = null);

internal sealed record AnswerBody(NeedAnswer Answer, string Text);
