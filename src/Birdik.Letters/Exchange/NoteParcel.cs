using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Notes news of a parcel with its sender: delivered, registered there under a number, or refused.</summary>
/// <param name="Word">Their number, or why they refuse.</param>
internal sealed record NoteParcel(Id<Parcel> Parcel, ParcelState State, string Word, DateTime At);

internal sealed class NoteParcelHandler(BirdikDbContext db, OutgoingSearch search, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(NoteParcel command, ChangeContext change, CancellationToken ct)
    {
        var parcel = await db.Set<Parcel>().SingleAsync(row => row.Id == command.Parcel, ct);
        var before = (parcel.State, parcel.TheirNumber);
        switch (command.State)
        {
            case ParcelState.Delivered:
                parcel.Deliver(command.At);
                break;
            case ParcelState.Registered:
                parcel.Register(command.Word, command.At);
                break;
            case ParcelState.Refused:
                parcel.Refuse(command.Word, command.At);
                break;
            case ParcelState.Sent or ParcelState.Answered:
                break;
        }

        var letter = await db.Set<OutgoingLetter>().SingleAsync(row => row.Id == parcel.LetterId, ct);
        if (letter.State == OutgoingState.Sent && parcel.State != ParcelState.Refused)
        {
            letter.Deliver(command.At);
        }

        if (parcel.State == ParcelState.Refused && before.State != ParcelState.Refused)
        {
            await ReturnedLetters.ReturnAsync(db, letter, parcel.SentAt, command.Word, change, ct);
        }

        if (before != (parcel.State, parcel.TheirNumber))
        {
            change.Record("letters.parcel-news", LettersRefs.To(letter.Id), ("outcome", texts.In($"Letters.ParcelState.{parcel.State}")), ("word", command.Word));
            await search.PutAsync(letter, ct);
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
