using Birdik.Letters.Outgoing;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Agreements;

/// <summary>Drafts to which one is asked to agree; to those who sign, drafts to which all who were asked have agreed.</summary>
internal sealed class AgreementToday(BirdikDbContext db, Signers signers, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.View))
        {
            return [];
        }

        var me = user.Id;
        var drafts = ReadOutgoingLetter.Visible(db, user).Where(row => row.State == OutgoingState.Draft);
        var asked = await drafts
            .Where(row => db.Set<Agreement>().Any(one => one.LetterId == row.Id && one.UserId == me && one.State == AgreementState.Asked))
            .OrderBy(row => row.DraftedAt).Take(MostShown).ToListAsync(ct);
        var items = asked.ConvertAll(letter => Item(letter, words["Letters.Today.Agree"], words["Letters.Today.AgreeStep"], LettersLinks.Agreement(letter.Id)));
        if (user.May(LettersPermissions.Dispatch) && (await signers.OfDayAsync(clock.Today(), ct)).Any(person => person.Id == me))
        {
            var agreed = await drafts
                .Where(row => db.Set<Agreement>().Any(one => one.LetterId == row.Id)
                    && !db.Set<Agreement>().Any(one => one.LetterId == row.Id && one.State != AgreementState.Agreed))
                .OrderBy(row => row.DraftedAt).Take(MostShown).ToListAsync(ct);
            items.AddRange(agreed.Select(letter => Item(letter, words["Letters.Today.Agreed"], words["Letters.Outgoing.Register"], LettersLinks.Outgoing(letter.Id))));
        }

        return items;
    }

    private static TodayItem Item(OutgoingLetter letter, string note, string step, string href) =>
        new(TodayList.Today, letter.Subject, LettersLinks.Outgoing(letter.Id), note, null, step, href);
}
