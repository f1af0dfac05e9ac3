using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>An outgoing letter as the search knows it: as open as the letter it answers.</summary>
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

        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(letter.Id), new LocalizedText(letter.Subject, letter.Subject, letter.Subject), LettersLinks.Outgoing(letter.Id),
                asked is not null && (asked.Access == LetterAccess.Restricted || asked.Kind != LetterKind.Letter)
                    ? LettersPermissions.Confidential : LettersPermissions.View)
            {
                Note = new($"Чыгуучу кат № {letter.Number}", $"Исходящее № {letter.Number}", $"Outgoing No. {letter.Number}"),
                Body = letter.Body.Length > MaxText ? letter.Body[..MaxText] : letter.Body,
                Numbers = letter.Number,
                People = letter.AddresseeName,
                Day = letter.RegisteredOn,
            },
            ct);
    }
}
