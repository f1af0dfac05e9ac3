using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Powers.Api;

/// <summary><c>/api/v1/powers/functions</c>: one function, and changes of the register. The list is the register's own.</summary>
internal static class FunctionEndpoints
{
    private const string Path = "/api/v1/powers/functions";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("powers");
        group.MapGet("/{code}", FindAsync).WithName("Read function").Produces<FunctionAnswer>().Require(PowersPermissions.View);
        group.MapPost("/", CreateAsync).WithName("Create function").Require(PowersPermissions.Edit);
        group.MapPut("/{code}", CorrectAsync).WithName("Correct function").Require(PowersPermissions.Edit);
        group.MapPost("/{code}/end", EndAsync).WithName("End function").Require(PowersPermissions.Edit);
        group.MapPost("/{code}/basis", AddBasisAsync).WithName("Add legal basis").Require(PowersPermissions.Edit);
        group.MapPut("/{code}/roles", SetRolesAsync).WithName("Set roles").Require(PowersPermissions.Edit);
    }

    private static async Task<IResult> FindAsync(string code, ReadFunction read, Words words, CancellationToken ct) =>
        await read.ByCodeAsync(code, words.Language, ct) is { } view
            ? TypedResults.Ok(FunctionAnswer.Of(view))
            : FunctionRules.Unknown(code).ToHttp(words);

    private static async Task<IResult> CreateAsync(FunctionBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<CreateFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(new CreateFunction(body.Code, body.Entry), change, token), ct);
        return answer.ToHttp(words, code => TypedResults.Created($"{Path}/{Uri.EscapeDataString(code)}", new { code }));
    }

    private static async Task<IResult> CorrectAsync(
        string code, FunctionBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<CorrectFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(new CorrectFunction(code, body.Entry, body.Version), change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }

    private static async Task<IResult> EndAsync(
        string code, FunctionEnd body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var answer = await writer.RunAsync<EndFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(new EndFunction(code, body.LastDay, body.Act), change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }

    private static async Task<IResult> AddBasisAsync(
        string code, BasisBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var command = new AddBasis(code, body.ActUri, body.Provision, body.From, body.To);
        var answer = await writer.RunAsync<AddBasisHandler, Id<FunctionBasis>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, id => TypedResults.Created($"{Path}/{Uri.EscapeDataString(code)}", new { id }));
    }

    private static async Task<IResult> SetRolesAsync(
        string code, RolesBody body, NationalWriter writer, Words words, CancellationToken ct)
    {
        var command = new SetFunctionRoles(code, body.On, body.Act, body.Cells);
        var answer = await writer.RunAsync<SetFunctionRolesHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return answer.ToHttp(words, _ => TypedResults.NoContent());
    }
}
