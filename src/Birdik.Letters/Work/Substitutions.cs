using Birdik.Platform.Identity;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>Who acts for whom on a day.</summary>
public sealed class Substitutions(BirdikDbContext db, CurrentUser user, TimeProvider clock)
{
    /// <summary>The absent head for whom someone acts on a day; null where they act for nobody.</summary>
    public async Task<Substitution?> OfAsync(Guid? deputy, DateOnly day, CancellationToken ct) =>
        deputy is { } id ? await On(day).Where(row => row.DeputyId == id).FirstOrDefaultAsync(ct) : null;

    /// <summary>Everyone who acts for someone on a day.</summary>
    public async Task<IReadOnlyDictionary<Guid, Substitution>> OfDayAsync(DateOnly day, CancellationToken ct) =>
        (await On(day).ToListAsync(ct)).GroupBy(row => row.DeputyId).ToDictionary(rows => rows.Key, rows => rows.First());

    /// <summary>Whether the person who asks may resolve today: in their own right, or for a head who is away.</summary>
    public async Task<bool> MayResolveAsync(CancellationToken ct) =>
        user.May(LettersPermissions.Resolve) || (user.May(LettersPermissions.View) && await OfAsync(user.Id, clock.Today(), ct) is not null);

    private IQueryable<Substitution> On(DateOnly day) =>
        db.Set<Substitution>().AsNoTracking().Where(row => row.From <= day && row.To >= day).OrderBy(row => row.From);
}
