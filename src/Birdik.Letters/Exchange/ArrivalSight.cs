using Birdik.Letters.Incoming;
using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Exchange;

internal static class ArrivalSight
{
    /// <summary>An arrival that was registered is as open as its letter.</summary>
    public static IQueryable<Arrival> SeenBy(this IQueryable<Arrival> arrivals, BirdikDbContext db, CurrentUser user)
    {
        var seen = db.Set<IncomingLetter>().SeenBy(db, user);
        return arrivals.Where(row => row.LetterId == null || seen.Any(letter => letter.Id == row.LetterId));
    }
}
