using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>
/// Brings a parcel to the office it is for, and the receipt back: two changes of two offices, each of which may be tried again and does nothing
/// the second time.
/// </summary>
internal sealed class BringParcel(NationalDb db, FileStore store, Texts texts, SiteAddress site, WritePipeline pipeline) : IOutboxSender<ParcelSent>
{
    public async Task SendAsync(ParcelSent happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var from = delivery.TenantId;
        var parcel = await db.Set<Parcel>().AsNoTracking().SingleAsync(row => row.TenantId == from && row.Id == happened.Parcel, ct);
        if (parcel.State != ParcelState.Sent)
        {
            return;
        }

        var letter = await db.Set<OutgoingLetter>().AsNoTracking().SingleAsync(row => row.TenantId == from && row.Id == parcel.LetterId, ct);
        var sender = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == from, ct);
        var asked = letter.InReplyTo is { } reply
            ? await db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(
                row => row.TenantId == from && row.LetterId == reply && row.FromTenant == parcel.ToTenant, ct)
            : null;
        var arrival = new ReceiveParcel(
            from, parcel.Id.Value, sender.Name.Ky, letter.Number, letter.RegisteredOn!.Value, letter.Subject, letter.Body, letter.SignedBy,
            asked is null ? null : new Id<Parcel>(asked.Consignment), await FilesAsync(from, letter, ct));
        _ = (await pipeline.RunAsync<ReceiveParcelHandler, Done>(
            parcel.ToTenant, Actor.System, (handler, change, token) => handler.HandleAsync(arrival, change, token), ct)).Value;
        _ = (await pipeline.RunAsync<NoteParcelHandler, Done>(
            from, Actor.System,
            (handler, change, token) => handler.HandleAsync(new NoteParcel(parcel.Id, ParcelState.Delivered, "", change.At), change, token), ct)).Value;
    }

    /// <summary>The letter as a PDF, and whatever lies beside it.</summary>
    private async Task<IReadOnlyList<ReceivedFile>> FilesAsync(int from, OutgoingLetter letter, CancellationToken ct)
    {
        var paper = await MakePaper.OfAsync(db, letter, site, texts, ct);
        using var pdf = new MemoryStream(PaperPdf.Of(paper), writable: false);
        var kept = (await store.ReceiveAsync(pdf, $"{letter.Number.Replace('/', '-')}.pdf", ct)).Value;
        var owner = LettersRefs.To(letter.Id);
        var beside = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.TenantId == from && row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        return [kept, .. beside.Select(file => new ReceivedFile(file.Name, file.MediaType, file.Sha256, file.Size))];
    }
}
