using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Letters that have their number and are not sent yet, for those who send them; one's own drafts, for who writes them.</summary>
internal sealed class OutgoingToday(BirdikDbContext db, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        var items = new List<TodayItem>();
        if (user.May(LettersPermissions.Dispatch))
        {
            var shown = ReadOutgoingLetter.Shown(db.Set<OutgoingLetter>(), db, user);
            var waiting = await ReadOutgoingLetter.Visible(db, user)
                .Where(row => row.State == OutgoingState.Registered).OrderBy(row => row.RegisteredAt).Take(MostShown)
                .Select(row => new { row.Id, row.Number, row.RegisteredOn, row.Subject, Reason = row.Reason == "" || shown.Any(one => one.Id == row.Id) ? row.Reason : "—" })
                .ToListAsync(ct);
            items.AddRange(waiting.Select(letter => new TodayItem(
                letter.RegisteredOn < clock.Today() ? TodayList.Overdue : TodayList.Today, letter.Subject, LettersLinks.Outgoing(letter.Id),
                letter.Reason.Length > 0 ? words["Letters.Today.Returned", ("number", letter.Number), ("reason", letter.Reason)] : letter.Number,
                null, words["Letters.Outgoing.Send"], LettersLinks.Outgoing(letter.Id))));
        }

        if (user.May(LettersPermissions.Draft))
        {
            var me = user.Id;
            var drafts = await db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.State == OutgoingState.Draft && row.AuthorId == me)
                .OrderBy(row => row.DraftedAt).Take(MostShown).ToListAsync(ct);
            items.AddRange(drafts.Select(letter => new TodayItem(
                TodayList.ThisWeek, letter.Subject, LettersLinks.Outgoing(letter.Id), words["Letters.OutgoingState.Draft"], null,
                words["Letters.Draft.Change"], LettersLinks.ChangeDraft(letter.Id))));
        }

        return items;
    }
}
