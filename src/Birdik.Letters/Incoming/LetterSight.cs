using Birdik.Letters.Appeals;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;

namespace Birdik.Letters.Incoming;

/// <summary>
/// Who may see a letter: the whole office; of a narrower circle those with the permission; of named readers only these; and always who carries it out
/// or is named. Every list, page and answer begins with it.
/// </summary>
internal static class LetterSight
{
    /// <param name="user">Null sees what the whole office may see.</param>
    public static IQueryable<IncomingLetter> SeenBy(this IQueryable<IncomingLetter> letters, BirdikDbContext db, CurrentUser? user)
    {
        if (user is null)
        {
            return letters.Where(row => row.Access == LetterAccess.Office);
        }

        var (may, me) = (user.May(LettersPermissions.Confidential), user.Id);
        return letters.Where(row => row.Access == LetterAccess.Office
            || (may && row.Access == LetterAccess.Restricted)
            || db.Set<LetterReader>().Any(one => one.LetterId == row.Id && one.UserId == me)
            || db.Set<ResolutionExecutor>().Any(one => one.LetterId == row.Id && one.UserId == me && one.WithdrawnAt == null));
    }

    /// <summary>The letters that a person may see because they are named or carry them out.</summary>
    public static IQueryable<Id<IncomingLetter>> NamedTo(BirdikDbContext db, Guid? person) =>
        db.Set<LetterReader>().Where(one => one.UserId == person).Select(one => one.LetterId)
            .Union(db.Set<ResolutionExecutor>().Where(one => one.UserId == person && one.WithdrawnAt == null).Select(one => one.LetterId));
}
