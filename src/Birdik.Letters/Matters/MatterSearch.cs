using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>A matter as the search knows it: as open as the most open of its letters.</summary>
public sealed class MatterSearch(BirdikDbContext db, SearchIndex index)
{
    public async Task PutAsync(Matter matter, CancellationToken ct)
    {
        var letters = await (
            from entry in db.Set<MatterLetter>()
            where entry.MatterId == matter.Id
            join letter in db.Set<IncomingLetter>() on entry.IncomingId equals (Id<IncomingLetter>?)letter.Id
            where letter.Access != LetterAccess.Named
            select new { letter.Access, letter.Kind, letter.Number }).ToListAsync(ct);
        if (letters.Count == 0)
        {
            await index.RemoveAsync(LettersRefs.To(matter.Id), ct);
            return;
        }

        var with = matter.WithId is { } sender ? await db.Set<Correspondent>().SingleAsync(row => row.Id == sender, ct) : null;
        var isOpen = with?.Class != CorrespondentClass.Citizen && letters.Exists(row => row is { Access: LetterAccess.Office, Kind: LetterKind.Letter });
        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(matter.Id), new LocalizedText(matter.Question, matter.Question, matter.Question), LettersLinks.Matter(matter.Id),
                isOpen ? LettersPermissions.View : LettersPermissions.Confidential)
            {
                Note = new($"Маселе, каттар: {letters.Count}", $"Вопрос, писем: {letters.Count}", $"Matter, letters: {letters.Count}"),
                Body = matter.EndNote,
                Numbers = string.Join(' ', letters.Select(row => row.Number).Take(MostNumbers)),
                People = with?.Name ?? "",
                Day = matter.EndedOn ?? matter.OpenedOn,
                SenderClass = with?.Class.ToString(),
            },
            ct);
    }

    private const int MostNumbers = 50;

    /// <summary>The matter of a letter, after something about the letter has changed.</summary>
    public async Task PutOfAsync(Id<IncomingLetter> letter, CancellationToken ct)
    {
        var id = await db.Set<MatterLetter>().Where(row => row.IncomingId == letter).Select(row => (Id<Matter>?)row.MatterId).SingleOrDefaultAsync(ct);
        if (id is { } matter)
        {
            await PutAsync(await db.Set<Matter>().SingleAsync(row => row.Id == matter, ct), ct);
        }
    }
}
