using System.Text;
using Birdik.Law.AkomaNtoso;
using Birdik.Law.Guillotine;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Time;
using Birdik.Ui.Papers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Law.Api;

/// <summary>The draft code as a Word document and as Akoma Ntoso, in the reader's language.</summary>
internal static class DraftEndpoints
{
    private const string AknMediaType = "application/akn+xml";

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(GuillotineLinks.DraftDocx, DocxAsync).Require(LawPermissions.View).ExcludeFromDescription();
        endpoints.MapGet(GuillotineLinks.DraftAkn, AknAsync).Require(LawPermissions.View).ExcludeFromDescription();
    }

    private static async Task<IResult> DocxAsync(ReadDraft read, Words words, TimeProvider clock, CancellationToken ct) => TypedResults.File(
        DraftDocx.Write(await read.ReadAsync(ct), words), DocxPages.MediaType, $"code-{clock.Today():yyyy-MM-dd}.docx");

    private static async Task<IResult> AknAsync(ReadDraft read, Words words, TimeProvider clock, CancellationToken ct)
    {
        var document = AknWriter.Write(DraftText.Of(await read.ReadAsync(ct), words), new AknIdentity(DraftText.Uri, clock.Today()));
        return TypedResults.File(Encoding.UTF8.GetBytes(AknWriter.ToText(document)), AknMediaType, $"code-{clock.Today():yyyy-MM-dd}.xml");
    }
}
