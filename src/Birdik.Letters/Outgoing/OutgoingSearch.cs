using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
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
        var finding = await LetterFinding.OfAsync(db, letter.About, LettersPermissions.View, ct);
        // Only a letter that was sent is a parcel.
        var parcels = letter.State is OutgoingState.Sent or OutgoingState.Delivered
            ? await db.Set<Parcel>().Where(row => row.LetterId == letter.Id).ToListAsync(ct) : [];
        var entry = new SearchEntry(
            LettersRefs.To(letter.Id), new LocalizedText(letter.Subject, letter.Subject, letter.Subject), LettersLinks.Outgoing(letter.Id),
            finding.Permission)
        {
            Note = new($"Чыгуучу кат № {letter.Number}", $"Исходящее № {letter.Number}", $"Outgoing No. {letter.Number}"),
            Body = letter.Body.Length > MaxText ? letter.Body[..MaxText] : letter.Body,
            Numbers = string.Join(' ', parcels.Select(parcel => parcel.TheirNumber).Prepend(letter.Number)),
            People = string.Join('\n', parcels.Select(parcel => parcel.ToName).Prepend(letter.AddresseeName).Distinct()),
            Day = letter.RegisteredOn,
        };
        await finding.PutAsync(index, entry, entry with { Body = "", People = "" }, ct);
    }
}
