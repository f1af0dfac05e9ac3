using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Letters.Outside;

/// <summary><c>/letters/exchange/files/export?system=…&amp;from=…&amp;to=…</c>: outgoing letters of some days as a file for an outside system.</summary>
internal static class ExportEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet(LettersLinks.ExportFile, GetAsync).WithName("ExportLetters").Require(LettersPermissions.Dispatch);

    private static async Task<IResult> GetAsync(
        string system, DateOnly from, DateOnly to, ImportLettersRun run, ExportLetters export, Birdik.Platform.Files.FileStore store, CancellationToken ct)
    {
        if (run.Find(system) is not TableForm form || to < from)
        {
            return TypedResults.NotFound();
        }

        var letters = await export.OfAsync(from, to, ct);
        return TypedResults.Stream(
            target => form.WriteAsync(target, letters, store.Open, ct), "application/zip", $"{form.Code}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.{form.Extension}");
    }
}
