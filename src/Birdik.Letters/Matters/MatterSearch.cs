using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>A matter as the search knows it: as open as the most open of its letters; found by their readers where all are for named ones.</summary>
public sealed class MatterSearch(BirdikDbContext db, SearchIndex index)
{
    public async Task PutAsync(Matter matter, CancellationToken ct)
    {
        var all = await (
            from entry in db.Set<MatterLetter>()
            where entry.MatterId == matter.Id
            join letter in db.Set<IncomingLetter>() on entry.IncomingId equals (Id<IncomingLetter>?)letter.Id
            select new { letter.Access, letter.Kind, letter.Number }).ToListAsync(ct);
        if (all.Count == 0)
        {
            await index.RemoveAsync(LettersRefs.To(matter.Id), ct);
            return;
        }

        // A reader of one letter need not know of the others: of those for named readers neither number nor count is told.
        var letters = all.FindAll(row => row.Access != LetterAccess.Named);
        var isNamed = letters.Count == 0;
        var with = matter.WithId is { } sender ? await db.Set<Correspondent>().SingleAsync(row => row.Id == sender, ct) : null;
        var isOfCitizen = with?.Class == CorrespondentClass.Citizen;
        var isOpen = !isOfCitizen && letters.Exists(row => row is { Access: LetterAccess.Office, Kind: LetterKind.Letter });
        await index.PutAsync(
            new SearchEntry(
                LettersRefs.To(matter.Id), new LocalizedText(matter.Question, matter.Question, matter.Question), LettersLinks.Matter(matter.Id),
                isNamed ? LetterGrants.Of(matter.Id) : isOpen ? LettersPermissions.View : LettersPermissions.Confidential)
            {
                Note = isNamed
                    ? new("Маселе", "Вопрос", "Matter")
                    : new($"Маселе, каттар: {letters.Count}", $"Вопрос, писем: {letters.Count}", $"Matter, letters: {letters.Count}"),
                Body = matter.EndNote,
                Numbers = string.Join(' ', letters.Select(row => row.Number).Take(MostNumbers)),
                People = with is null || (isNamed && isOfCitizen) ? "" : with.Name,
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
