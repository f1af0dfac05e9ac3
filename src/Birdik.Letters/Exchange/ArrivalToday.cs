using Birdik.Letters.Journals;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Exchange;

/// <summary>Letters that came electronically and wait to be registered, for those who register; they come to the office, not to its council.</summary>
internal sealed class ArrivalToday(BirdikDbContext db, JournalBook journals) : ITodaySource
{
    private const int MostShown = 20;

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.Register) || (await journals.OrgansOfAsync(user.Roles, ct)).All(organ => organ == OrganKind.Council))
        {
            return [];
        }

        var waiting = await db.Set<Arrival>().AsNoTracking().Where(row => row.State == ArrivalState.Waiting)
            .OrderBy(row => row.ArrivedAt).Take(MostShown).ToListAsync(ct);
        return
        [
            .. waiting.Select(arrival => new TodayItem(
                TodayList.Today, arrival.Subject, LettersLinks.Arrival(arrival.Id), arrival.FromName, null,
                words["Letters.Today.Arrived"], LettersLinks.Arrival(arrival.Id))),
        ];
    }
}
