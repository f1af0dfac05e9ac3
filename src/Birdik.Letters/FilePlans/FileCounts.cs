using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>How many letters, received and sent, lie in each file of a year that is being closed.</summary>
internal static class FileCounts
{
    public static async Task PutAsync(BirdikDbContext db, FilePlan plan, IEnumerable<FilePlanItem> items, CancellationToken ct)
    {
        var journals = db.Set<Journal>().Where(row => row.OrganId == plan.OrganId && row.Year == plan.Year);
        var came = await (
            from letter in db.Set<IncomingLetter>()
            join journal in journals on letter.JournalId equals journal.Id
            where letter.State != LetterState.Cancelled
            group letter by letter.FileIndex into file
            select new { Index = file.Key, Count = file.Count() }).ToListAsync(ct);
        var sent = await (
            from letter in db.Set<OutgoingLetter>()
            join journal in journals on letter.JournalId equals (Id<Journal>?)journal.Id
            where letter.State != OutgoingState.Cancelled
            group letter by letter.FileIndex into file
            select new { Index = file.Key, Count = file.Count() }).ToListAsync(ct);
        foreach (var item in items)
        {
            item.Letters = came.Concat(sent).Where(row => row.Index == item.Index).Sum(row => row.Count);
            item.Volumes ??= 1;
        }
    }
}
