using Birdik.Platform.Api;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Registers.Web;

/// <summary>
/// <c>POST /api/v1/{module}/{things}/imports</c> with a CSV or XLSX as the body: keeps it, or with <c>?check=true</c> says what it would do;
/// <c>POST …/imports/{id}/undo</c> takes it back.
/// </summary>
internal static class ImportEndpoints
{
    private const string Csv = "text/csv";
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        foreach (var importer in endpoints.ServiceProvider.GetServices<IRegisterImporter>())
        {
            var group = endpoints.MapGroup($"/api/v1/{importer.Register.Replace('.', '/')}/imports").WithTags(importer.Register.Split('.')[0]);
            group.MapPost("/", (HttpRequest request, string? act, bool? check, RegisterImports imports, Words words, CancellationToken ct) =>
                    ImportAsync(importer, request, act, check == true, imports, words, ct))
                .WithName($"Import {importer.Register}").Accepts<Stream>(Csv, Excel).Produces<ImportAnswer>().Require(importer.Permission);
            group.MapPost("/{id}/undo", (Id<RegisterImport> id, RegisterImports imports, Words words, CancellationToken ct) =>
                    UndoAsync(importer, id, imports, words, ct))
                .WithName($"Take back an import of {importer.Register}").Require(importer.Permission);
        }
    }

    private static async Task<IResult> ImportAsync(
        IRegisterImporter importer, HttpRequest request, string? act, bool check, RegisterImports imports, Words words, CancellationToken ct)
    {
        var ending = request.ContentType?.Split(';')[0].Trim().ToLowerInvariant() switch
        {
            Csv => ".csv",
            Excel => ".xlsx",
            _ => null,
        };
        if (ending is null)
        {
            return Problem.Invalid("platform.import-type", "File").ToHttp(words);
        }

        var received = await imports.ReceiveAsync(importer, $"import{ending}", request.Body, act ?? "", ct);
        if (!received.TryGet(out var ticket))
        {
            return received.Problems.ToHttp(words);
        }

        var previewed = await imports.PreviewAsync(importer, ticket, ct);
        if (!previewed.TryGet(out var preview))
        {
            return previewed.Problems.ToHttp(words);
        }

        if (check)
        {
            return TypedResults.Ok(ImportAnswer.Of(null, preview.Verdict, words));
        }

        var kept = await imports.KeepAsync(importer, ticket, preview.Verdict.Fingerprint, ct);
        return kept.ToHttp(words, id => TypedResults.Ok(ImportAnswer.Of(id, preview.Verdict, words)));
    }

    private static async Task<IResult> UndoAsync(
        IRegisterImporter importer, Id<RegisterImport> id, RegisterImports imports, Words words, CancellationToken ct) =>
        (await imports.UndoAsync(importer, id, ct)).ToHttp(words, _ => TypedResults.NoContent());
}
