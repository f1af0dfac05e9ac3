using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
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
        string system, DateOnly from, DateOnly to, ImportLettersRun run, ExportLetters export, FileStore store, Writer writer, CancellationToken ct)
    {
        if (run.Find(system) is not TableForm form || to < from)
        {
            return TypedResults.NotFound();
        }

        if (!(await export.OfAsync(from, to, ct)).TryGet(out var letters))
        {
            return TypedResults.Redirect(LettersLinks.Export(system, from, to));
        }

        var taken = letters.Letters.Select(letter => new Id<OutgoingLetter>(letter.Consignment)).ToList();
        _ = (await writer.RunAsync<TakeOutLettersHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new TakeOutLetters(taken, form.Code), change, token), ct)).Value;
        return TypedResults.Stream(
            target => form.WriteAsync(target, letters, store.Open, ct), "application/zip", $"{form.Code}-{from:yyyy-MM-dd}-{to:yyyy-MM-dd}.{form.Extension}");
    }
}
