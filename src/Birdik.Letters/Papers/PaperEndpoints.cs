using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
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

    private static async Task<IResult> DocxAsync(Guid id, MakePaper make, CancellationToken ct) =>
        Answer(await make.OfAsync(new Id<OutgoingLetter>(id), ct), PaperDocx.Of, PaperDocx.MediaType, "docx");

    private static async Task<IResult> PdfAsync(Guid id, MakePaper make, CancellationToken ct) =>
        Answer(await make.OfAsync(new Id<OutgoingLetter>(id), ct), PaperPdf.Of, PaperPdf.MediaType, "pdf");

    private static IResult Answer(LetterPaper? paper, Func<LetterPaper, byte[]> make, string type, string extension) => paper is null
        ? TypedResults.NotFound()
        : TypedResults.File(make(paper), type, $"{(paper.Number.Length > 0 ? paper.Number[2..].Replace('/', '-') : "draft")}.{extension}");
}
