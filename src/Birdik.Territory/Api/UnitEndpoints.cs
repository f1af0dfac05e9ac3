using Birdik.Platform.Api;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Api;

/// <summary><c>/api/v1/territory/units</c>: one unit, its shape, and changes of the register. The list is the register's own.</summary>
internal static class UnitEndpoints
{
    private const string Path = "/api/v1/territory/units";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        var group = endpoints.MapGroup(Path).WithTags("territory");
        group.MapGet("/{code}", FindAsync).WithName("Read unit").Public();
        group.MapGet("/{code}/shape", ShapeAsync).WithName("Read the shape of a unit").Public();
        group.MapPost("/", CreateAsync).WithName("Create unit").Require(TerritoryPermissions.Edit);
        group.MapPut("/{code}", CorrectAsync).WithName("Correct unit").Require(TerritoryPermissions.Edit);
        group.MapPost("/{code}/rename", RenameAsync).WithName("Rename unit").Require(TerritoryPermissions.Edit);
        group.MapPost("/{code}/move", MoveAsync).WithName("Move unit").Require(TerritoryPermissions.Edit);
        group.MapPost("/{code}/abolish", AbolishAsync).WithName("Abolish unit").Require(TerritoryPermissions.Edit);
    }

    private static async Task<Results<Ok<UnitAnswer>, NotFound>> FindAsync(string code, ReadUnit read, CancellationToken ct) =>
        await read.ByCodeAsync(code, Language.Ky, ct) is { } view ? TypedResults.Ok(UnitAnswer.Of(view)) : TypedResults.NotFound();

    private static async Task<Results<ContentHttpResult, NotFound>> ShapeAsync(
        string code, FindUnit find, NationalDb db, CancellationToken ct)
    {
        if (await find.ByCodeAsync(code, ct) is not { } unit
            || await db.Set<UnitShape>().SingleOrDefaultAsync(shape => shape.UnitId == unit.Id, ct) is not { } shape)
        {
            return TypedResults.NotFound();
        }

        var parent = await db.Set<Unit>().Where(above => above.Id == unit.ParentId).Select(above => above.Code).SingleOrDefaultAsync(ct);
        return TypedResults.Text(UnitGeoJson.Feature(unit, parent, shape.Wkb), "application/geo+json");
    }

    private static async Task<IResult> CreateAsync(NewUnit body, Writer writer, Words words, CancellationToken ct)
    {
        var command = new CreateUnit(body.Code, body.Kind, body.Parent, body.Name, body.From, body.Latitude, body.Longitude);
        var answer = await writer.RunAsync<CreateUnitHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct, legalBasis: body.Act);
        return answer.ToHttp(words, code => TypedResults.Created($"{Path}/{Uri.EscapeDataString(code)}", new { code }));
    }

    private static Task<IResult> CorrectAsync(string code, UnitCorrection body, UnitChanges changes, CancellationToken ct) =>
        changes.MakeAsync<CorrectUnitHandler>(
            code,
            body.Act,
            (handler, change, token) => handler.HandleAsync(
                new(code, body.Name, body.From, body.Latitude, body.Longitude, body.Version), change, token),
            ct);

    private static Task<IResult> RenameAsync(string code, UnitNaming body, UnitChanges changes, CancellationToken ct) =>
        changes.MakeAsync<RenameUnitHandler>(
            code,
            body.Act,
            (handler, change, token) => handler.HandleAsync(new(code, body.Name, body.Code, body.On, body.Version), change, token),
            ct);

    private static Task<IResult> MoveAsync(string code, UnitPlace body, UnitChanges changes, CancellationToken ct) =>
        changes.MakeAsync<MoveUnitHandler>(
            code,
            body.Act,
            (handler, change, token) => handler.HandleAsync(new(code, body.Parent, body.Kind, body.On, body.Version), change, token),
            ct);

    private static Task<IResult> AbolishAsync(string code, UnitEnd body, UnitChanges changes, CancellationToken ct) =>
        changes.MakeAsync<AbolishUnitHandler>(
            code,
            body.Act,
            (handler, change, token) => handler.HandleAsync(
                new(code, body.LastDay, body.Successors, body.Kind, body.Version), change, token),
            ct);
}
