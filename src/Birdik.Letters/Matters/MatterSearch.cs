using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Matters;

/// <summary>A matter as the search knows it: as open as the most open of its letters; by those who are named in a closed one or carry it out it is found without the citizen.</summary>
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
            await index.RemoveAsync(LesserEntry.Of(LettersRefs.To(matter.Id)), ct);
            return;
        }

        // A reader of one letter need not know of the others: those are counted and told by number that all who find the entry may see.
        var ofOffice = all.FindAll(row => row.Access == LetterAccess.Office);
        var ofCircle = all.FindAll(row => row.Access != LetterAccess.Named);
        var with = matter.WithId is { } sender ? await db.Set<Correspondent>().SingleAsync(row => row.Id == sender, ct) : null;
        var isOfCitizen = with?.Class == CorrespondentClass.Citizen;
        var isOpen = !isOfCitizen && ofOffice.Exists(row => row.Kind == LetterKind.Letter);
        var open = new SearchEntry(
            LettersRefs.To(matter.Id), new LocalizedText(matter.Question, matter.Question, matter.Question), LettersLinks.Matter(matter.Id),
            LettersPermissions.View)
        {
            Note = Note(ofOffice.Count),
            Body = matter.EndNote,
            Numbers = Numbers(ofOffice.Select(row => row.Number)),
            People = with is null || isOfCitizen ? "" : with.Name,
            Day = matter.EndedOn ?? matter.OpenedOn,
            SenderClass = with?.Class.ToString(),
        };
        var inside = open with
        {
            Permission = ofCircle.Count > 0 ? LettersPermissions.Confidential : LetterGrants.Nobody,
            Note = Note(ofCircle.Count),
            Numbers = Numbers(ofCircle.Select(row => row.Number)),
            People = with?.Name ?? "",
        };
        await index.PutAsync(isOpen ? open : inside, ct);
        await index.PutLesserAsync(open.Source, isOpen ? null : open, ct);
    }

    private static LocalizedText Note(int letters) =>
        letters == 0 ? new("Маселе", "Вопрос", "Matter") : new($"Маселе, каттар: {letters}", $"Вопрос, писем: {letters}", $"Matter, letters: {letters}");

    private static string Numbers(IEnumerable<string> all) => string.Join(' ', all.Take(MostNumbers));

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
