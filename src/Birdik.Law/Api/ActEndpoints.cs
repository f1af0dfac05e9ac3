using Birdik.Law.Acts;
using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Law.Api;

/// <summary><c>/api/v1/law/acts</c>: one act and changes of the register. The list is the register's own.</summary>
internal static class ActEndpoints
{
    private const string Path = "/api/v1/law/acts";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("law");
        group.MapGet("/{key}", FindAsync).WithName("Read act").Require(LawPermissions.View);
        group.MapPost("/", CreateAsync).WithName("Create act").Require(LawPermissions.Edit);
        group.MapPut("/{key}", CorrectAsync).WithName("Correct act").Require(LawPermissions.Edit);
        group.MapPut("/{key}/class", ClassifyAsync).WithName("Classify act").Require(LawPermissions.Edit);
        group.MapPost("/{key}/relations", RelateAsync).WithName("Relate acts").Require(LawPermissions.Edit);
    }

    private static async Task<Results<Ok<ActAnswer>, NotFound>> FindAsync(string key, FindAct find, ReadAct read, CancellationToken ct) =>
        await find.ByKeyAsync(key, ct) is { } act
            ? TypedResults.Ok(ActAnswer.Of(act, await read.RelationsAsync(act, ct)))
            : TypedResults.NotFound();

    private static async Task<IResult> CreateAsync(ActBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var command = new CreateAct(body.ToEntry());
        var answer = await writer.RunAsync<CreateActHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, key => TypedResults.Created($"{Path}/{Uri.EscapeDataString(key)}", new { key }));
    }

    private static async Task<IResult> CorrectAsync(
        string key, ActBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var command = new CorrectAct(key, body.ToEntry(), body.Version);
        var answer = await writer.RunAsync<CorrectActHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, now => TypedResults.Ok(new { key = now }));
    }

    private static async Task<IResult> ClassifyAsync(
        string key, ActClassBody body, FindAct find, NationalWriter writer, Words words, CancellationToken ct)
    {
        Result<int> answer = await find.ByKeyAsync(key, ct) is { } act
            ? await writer.RunAsync<SetActClassHandler, int>(
                (handler, change, token) => handler.HandleAsync(new SetActClass([act.Id], body.Class, body.Why), change, token), ct)
            : ActRules.Unknown(key);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }

    private static async Task<IResult> RelateAsync(
        string key, ActRelationBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var command = new RelateActs(key, body.To, body.Kind, body.On);
        var answer = await writer.RunAsync<RelateActsHandler, Id<ActRelation>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, id => TypedResults.Created($"{Path}/{Uri.EscapeDataString(key)}", new { id }));
    }
}
