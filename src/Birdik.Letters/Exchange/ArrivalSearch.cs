using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>An arrival as the search knows it: for those who register letters, as its register is; once registered no more open than its letter.</summary>
public sealed class ArrivalSearch(BirdikDbContext db, SearchIndex index)
{
    public async Task PutAsync(Arrival arrival, CancellationToken ct)
    {
        var access = arrival.LetterId is { } id
            ? await db.Set<IncomingLetter>().Where(row => row.Id == id).Select(row => row.Access).SingleAsync(ct) : LetterAccess.Office;
        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(arrival.Id), new LocalizedText(arrival.Subject, arrival.Subject, arrival.Subject), LettersLinks.Arrival(arrival.Id),
                access switch
                {
                    LetterAccess.Named => LetterGrants.Nobody,
                    LetterAccess.Restricted => LetterGrants.Arrivals,
                    LetterAccess.Office => LettersPermissions.Register,
                })
            {
                Note = Note($"№ {arrival.Number}, {arrival.FromName}"),
                Body = arrival.Body,
                Numbers = arrival.Number,
                People = arrival.FromName,
                Day = Bishkek.DayOf(arrival.ArrivedAt),
            },
            ct);
    }

    /// <summary>The arrival that a letter came with, after who may see the letter has changed.</summary>
    public async Task PutOfAsync(Id<IncomingLetter> letter, CancellationToken ct)
    {
        foreach (var arrival in await db.Set<Arrival>().Where(row => row.LetterId == letter).ToListAsync(ct))
        {
            await PutAsync(arrival, ct);
        }
    }

    private static LocalizedText Note(string what) => new($"Электрондук кат {what}", $"Электронное письмо {what}", $"Electronic letter {what}");
}
