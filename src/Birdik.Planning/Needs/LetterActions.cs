using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>On the page of a letter: raise it as a need, unless that was done.</summary>
internal sealed class LetterActions(BirdikDbContext db, CurrentUser user) : IRecordActions
{
    public async Task<IReadOnlyList<RecordAction>> OfAsync(SourceRef source, Words words, CancellationToken ct)
    {
        if (source.Kind != LettersRefs.Incoming || !user.May(PlanningPermissions.Needs) || !Id<IncomingLetter>.TryParse(source.Id, null, out var letter))
        {
            return [];
        }

        var need = await db.Set<Need>().AsNoTracking().FirstOrDefaultAsync(row => row.LetterId == letter, ct);
        return need is null
            ? [new RecordAction(words["Planning.Letter.Raise"], PlanningLinks.FromLetter(letter.Value))]
            : [new RecordAction(words["Planning.Letter.Raised", ("number", NeedNumbers.Text(need.Serial, need.Year))], PlanningLinks.Need(need.Id))];
    }
}
