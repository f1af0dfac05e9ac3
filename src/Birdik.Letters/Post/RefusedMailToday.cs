using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>That messages wait which could not become letters, for those who register letters.</summary>
internal sealed class RefusedMailToday(BirdikDbContext db) : ITodaySource
{
    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        var waiting = user.May(LettersPermissions.Register)
            ? await db.Set<RefusedMail>().CountAsync(row => row.State == RefusedMailState.Waiting, ct) : 0;
        return waiting == 0 ? [] :
        [
            new TodayItem(
                TodayList.Today, words["Letters.Today.RefusedMail", ("count", waiting)], LettersLinks.RefusedMails, "", null,
                words["Letters.Today.RefusedMail.Step"], LettersLinks.RefusedMails),
        ];
    }
}
