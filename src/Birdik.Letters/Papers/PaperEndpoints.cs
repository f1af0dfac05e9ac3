using Birdik.Letters.Outgoing;
using Birdik.Letters.Templates;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Letters.Papers;

/// <summary>An outgoing letter to print or to sign by one's own tool: <c>/letters/outgoing/{id}/paper.docx</c> and <c>paper.pdf</c>.</summary>
internal static class PaperEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/letters/outgoing/{id:guid}/paper.docx", DocxAsync).WithName("LetterAsDocx").Require(LettersPermissions.View);
        endpoints.MapGet("/letters/outgoing/{id:guid}/paper.pdf", PdfAsync).WithName("LetterAsPdf").Require(LettersPermissions.View);
    }

    /// <summary>In the look of the template it was made from, else on the usual blank.</summary>
    private static async Task<IResult> DocxAsync(Guid id, MakePaper make, ReadOutgoingLetter read, FileStore store, CancellationToken ct)
    {
        var template = (await read.FindAsync(new Id<OutgoingLetter>(id), ct))?.TemplateSha256;
        await using var look = template is { Length: > 0 } ? store.Open(template) : null;
        return Answer(
            await make.OfAsync(new Id<OutgoingLetter>(id), ct), paper => look is null ? PaperDocx.Of(paper) : FillTemplate.With(look, paper),
            DocxPages.MediaType, "docx");
    }

    private static async Task<IResult> PdfAsync(Guid id, MakePaper make, CancellationToken ct) =>
        Answer(await make.OfAsync(new Id<OutgoingLetter>(id), ct), PaperPdf.Of, PdfPages.MediaType, "pdf");

    private static IResult Answer(LetterPaper? paper, Func<LetterPaper, byte[]> make, string type, string extension) => paper is null
        ? TypedResults.NotFound()
        : TypedResults.File(make(paper), type, $"{(paper.Number.Length > 0 ? paper.Number[2..].Replace('/', '-') : "draft")}.{extension}");
}
