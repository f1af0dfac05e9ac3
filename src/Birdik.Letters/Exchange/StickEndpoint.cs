using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Keys;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary><c>/letters/outgoing/{id}/stick.tar</c>: a registered letter as a signed archive, to be carried to an office without a line.</summary>
internal static class StickEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/letters/outgoing/{id:guid}/stick.tar", WriteAsync).WithName("LetterOnAStick").Require(LettersPermissions.Dispatch);

    private static async Task<IResult> WriteAsync(
        Guid id, ReadOutgoingLetter read, MakePaper make, BirdikDbContext db, FileStore store, Signer signer, Writer writer, CancellationToken ct)
    {
        if (await read.ByIdAsync(new Id<OutgoingLetter>(id), ct) is not { ShowsAddressee: true, Letter: { RegisteredOn: { } day } letter })
        {
            return TypedResults.NotFound();
        }

        using var pdf = new MemoryStream(PaperPdf.Of(await make.OfAsync(letter, ct)), writable: false);
        var kept = (await store.ReceiveAsync(pdf, $"{letter.Number.Replace('/', '-')}.pdf", ct)).Value;
        var owner = LettersRefs.To(letter.Id);
        var beside = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        var manifest = new StickManifest(StickManifest.Known, office.Code, office.Name.Ky,
        [
            new StickLetter(letter.Id.Value, letter.Number, day, letter.Subject, letter.Body, letter.SignedBy,
                [new StickFile(kept.Name, kept.Sha256, kept.Size), .. beside.Select(file => new StickFile(file.Name, file.Sha256, file.Size))]),
        ]);
        _ = (await writer.RunAsync<TakeOutLettersHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new TakeOutLetters([letter.Id], System: null), change, token), ct)).Value;
        return TypedResults.Stream(
            target => StickArchive.WriteAsync(target, manifest, signer, store.Open, ct),
            StickArchive.MediaType, $"{letter.Number.Replace('/', '-')}.tar");
    }
}
