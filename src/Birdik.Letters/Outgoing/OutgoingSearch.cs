using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>An outgoing letter as the search knows it: as open as the letter it answers, found by the number it got at another office too.</summary>
public sealed class OutgoingSearch(BirdikDbContext db, SearchIndex index)
{
    private const int MaxText = 20_000;

    public async Task PutAsync(OutgoingLetter letter, CancellationToken ct)
    {
        var asked = letter.InReplyTo is { } reply
            ? await db.Set<IncomingLetter>().Where(row => row.Id == reply).Select(row => new { row.Access, row.Kind }).SingleAsync(ct)
            : null;
        if (asked?.Access == LetterAccess.Named)
        {
            await index.RemoveAsync(LettersRefs.To(letter.Id), ct);
            return;
        }

        // Only a letter that was sent is a parcel.
        var parcels = letter.State is OutgoingState.Sent or OutgoingState.Delivered
            ? await db.Set<Parcel>().Where(row => row.LetterId == letter.Id).ToListAsync(ct) : [];
        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(letter.Id), new LocalizedText(letter.Subject, letter.Subject, letter.Subject), LettersLinks.Outgoing(letter.Id),
                asked is not null && (asked.Access == LetterAccess.Restricted || asked.Kind != LetterKind.Letter)
                    ? LettersPermissions.Confidential : LettersPermissions.View)
            {
                Note = new($"Чыгуучу кат № {letter.Number}", $"Исходящее № {letter.Number}", $"Outgoing No. {letter.Number}"),
                Body = letter.Body.Length > MaxText ? letter.Body[..MaxText] : letter.Body,
                Numbers = string.Join(' ', parcels.Select(parcel => parcel.TheirNumber).Prepend(letter.Number)),
                People = string.Join('\n', parcels.Select(parcel => parcel.ToName).Prepend(letter.AddresseeName).Distinct()),
                Day = letter.RegisteredOn,
            },
            ct);
    }
}
