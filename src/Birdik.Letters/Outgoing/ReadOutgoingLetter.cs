using Birdik.Letters.Agreements;
using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>An outgoing letter, for those who may see it: as open as the letter it is about, and to those who are asked to agree to it.</summary>
public sealed class ReadOutgoingLetter(BirdikDbContext db, CurrentUser user)
{
    public async Task<OutgoingView?> ByIdAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await FindAsync(id, ct) is not { } letter)
        {
            return null;
        }

        var about = letter.About is { } asked
            ? await db.Set<IncomingLetter>().AsNoTracking().SingleAsync(row => row.Id == asked, ct)
            : null;
        return new OutgoingView(
            letter, letter.InReplyTo is null ? null : about, letter.ForwardOf is null ? null : about,
            await Shown(db.Set<OutgoingLetter>().Where(row => row.Id == id), db, user).AnyAsync(ct));
    }

    public async Task<OutgoingLetter?> FindAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        user.May(LettersPermissions.View)
            ? await Visible(db, user).SingleOrDefaultAsync(row => row.Id == id, ct)
            : null;

    /// <summary>The answers to a letter, the newest first.</summary>
    public async Task<IReadOnlyList<OutgoingLetter>> AnswersAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.InReplyTo == id).OrderByDescending(row => row.DraftedAt).ToListAsync(ct);

    /// <summary>The letters by which a letter was passed on, the newest first.</summary>
    public async Task<IReadOnlyList<OutgoingLetter>> ForwardsAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await db.Set<OutgoingLetter>().AsNoTracking().Where(row => row.ForwardOf == id).OrderByDescending(row => row.DraftedAt).ToListAsync(ct);

    /// <summary>Those to whom a person is shown the addressee: not an applicant's, unless they control the appeal, carry it out or wrote the letter.</summary>
    internal static IQueryable<OutgoingLetter> Shown(IQueryable<OutgoingLetter> letters, BirdikDbContext db, CurrentUser user)
    {
        var (may, me) = (user.May(LettersPermissions.Confidential), user.Id);
        return letters.Where(row => may || row.AuthorId == me || (row.InReplyTo == null && row.NoticeTo == null && row.ForwardOf == null)
            || db.Set<Agreement>().Any(one => one.LetterId == row.Id && one.UserId == me)
            || db.Set<IncomingLetter>().Any(about => (about.Id == row.InReplyTo || about.Id == row.NoticeTo || about.Id == row.ForwardOf)
                && (about.Kind == LetterKind.Letter
                    || db.Set<ResolutionExecutor>().Any(one => one.LetterId == about.Id && one.UserId == me && one.WithdrawnAt == null))));
    }

    /// <param name="user">Null sees what the whole office may see.</param>
    internal static IQueryable<OutgoingLetter> Visible(BirdikDbContext db, CurrentUser? user)
    {
        var seen = db.Set<IncomingLetter>().SeenBy(db, user);
        var me = user?.Id;
        return db.Set<OutgoingLetter>().AsNoTracking().Where(row =>
            ((row.InReplyTo == null || seen.Any(asked => asked.Id == row.InReplyTo))
                && (row.NoticeTo == null || seen.Any(asked => asked.Id == row.NoticeTo))
                && (row.ForwardOf == null || seen.Any(asked => asked.Id == row.ForwardOf)))
            || (me != null && db.Set<Agreement>().Any(one => one.LetterId == row.Id && one.UserId == me)));
    }
}

/// <summary>An outgoing letter and what it answers or passes on.</summary>
/// <param name="ShowsAddressee">False where the addressee wrote an appeal and the reader is outside the circle and does not carry it out.</param>
public sealed record OutgoingView(OutgoingLetter Letter, IncomingLetter? Asked, IncomingLetter? Forwarded, bool ShowsAddressee);
