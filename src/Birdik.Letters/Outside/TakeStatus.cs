using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>Takes the news of a letter sent to another installation: registered there under a number, or refused.</summary>
/// <param name="Partners">Whom the key belongs to; one of them must have got the letter.</param>
internal sealed record TakeStatus(IReadOnlyList<ExchangePartner> Partners, DhxStatus Status, byte[] Body, string Head);

internal sealed class TakeStatusHandler(BirdikDbContext db, NoteParcelHandler note)
{
    public async Task<Result<LineAnswer>> HandleAsync(TakeStatus command, ChangeContext change, CancellationToken ct)
    {
        var id = new Id<Parcel>(command.Status.ConsignmentId);
        var parcel = await db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct);
        if (parcel is null || command.Partners.FirstOrDefault(one => one.Id == parcel.Partner) is not { } partner
            || command.Status.Status is not (DhxStatus.Registered or DhxStatus.Refused))
        {
            const string text = "No such consignment went to this partner.";
            return await NoteAsync(
                command.Partners[0], "", new(EnvelopeOutcome.BusinessFault, $"{DhxFaults.Validation}: {text}", DhxText.Fault(DhxFaults.Validation, text)));
        }

        var isRegistered = command.Status.Status == DhxStatus.Registered;
        var word = EnvelopeBook.Cut(command.Status.Word, isRegistered ? IncomingLetter.MaxNumber : Parcel.MaxFault);
        _ = (await note.HandleAsync(new NoteParcel(id, isRegistered ? ParcelState.Registered : ParcelState.Refused, word, change.At), change, ct)).Value;
        return await NoteAsync(partner, word, new(EnvelopeOutcome.Accepted, "", DhxText.Receipt(parcel.Id.ToString())));

        async Task<LineAnswer> NoteAsync(ExchangePartner of, string number, LineAnswer answer)
        {
            db.Add(EnvelopeBook.Of(
                false, of, "documentStatus", command.Status.ConsignmentId, number, CapsuleLine.Show(command.Body), answer with { Asked = command.Head }, change.At));
            await db.SaveChangesAsync(ct);
            return answer;
        }
    }
}
