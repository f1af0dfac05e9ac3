using Birdik.Letters.Exchange;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>
/// What the search opens beside permissions: letters that are closed to the person's role, and what belongs to them, because they are named
/// or carry it out now. Of a citizen's appeal a reader by name finds no more than the page shows: that there is one.
/// </summary>
internal sealed class LetterGrants(BirdikDbContext db) : ISearchGrants
{
    /// <summary>A permission that no role holds.</summary>
    public const string Nobody = "letters.by-name";

    /// <summary>Arrivals of letters of a narrower circle are for those of this circle who register letters.</summary>
    public const string Arrivals = "letters.arrivals-restricted";

    public async Task<SearchGrants> NowAsync(CurrentUser user, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.View))
        {
            return SearchGrants.None;
        }

        var (isInside, registers) = (user.May(LettersPermissions.Confidential), user.May(LettersPermissions.Register));
        string[] permissions = isInside && registers ? [Arrivals] : [];
        var closed = Closed(user.Id, isInside);
        var letters = await closed.Select(row => new
        {
            row.Id,
            IsWhole = isInside || row.Kind == LetterKind.Letter || db.Set<ResolutionExecutor>().Any(one => one.LetterId == row.Id && one.UserId == user.Id && one.WithdrawnAt == null),
        }).ToDictionaryAsync(row => row.Id, row => row.IsWhole, ct);
        return letters.Count == 0 ? new(permissions, []) : new(
            permissions,
            [
                .. letters.Select(row => Entry(LettersRefs.To(row.Key), row.Value)),
                .. (await SentAsync(closed, ct)).Select(row => Entry(LettersRefs.To(row.Sent), letters.GetValueOrDefault(row.About))),
                .. (await MattersAsync(closed, ct)).Select(row => Entry(LettersRefs.To(row), isInside)),
                .. registers ? (await ArrivedAsync(closed, ct)).Select(LettersRefs.To) : [],
            ]);
    }

    /// <summary>What the person's permissions do not open to the search, and their name or their work does.</summary>
    private IQueryable<IncomingLetter> Closed(Guid? person, bool isInside)
    {
        var named = LetterSight.NamedTo(db, person);
        return db.Set<IncomingLetter>().AsNoTracking().Where(row => named.Contains(row.Id)
            && (row.Access == LetterAccess.Named || (!isInside && (row.Access == LetterAccess.Restricted || row.Kind != LetterKind.Letter))));
    }

    private async Task<List<(Id<IncomingLetter> About, Id<OutgoingLetter> Sent)>> SentAsync(IQueryable<IncomingLetter> closed, CancellationToken ct)
    {
        var ids = Ids(closed);
        var answers = db.Set<OutgoingLetter>().Where(row => ids.Contains(row.InReplyTo)).Select(row => new { row.Id, About = row.InReplyTo });
        var notices = db.Set<OutgoingLetter>().Where(row => ids.Contains(row.NoticeTo)).Select(row => new { row.Id, About = row.NoticeTo });
        var forwards = db.Set<OutgoingLetter>().Where(row => ids.Contains(row.ForwardOf)).Select(row => new { row.Id, About = row.ForwardOf });
        return [.. (await answers.Concat(notices).Concat(forwards).ToListAsync(ct)).Select(row => (row.About!.Value, row.Id))];
    }

    private Task<List<Id<Matter>>> MattersAsync(IQueryable<IncomingLetter> closed, CancellationToken ct)
    {
        var ids = Ids(closed);
        return db.Set<MatterLetter>().Where(row => ids.Contains(row.IncomingId)).Select(row => row.MatterId).Distinct().ToListAsync(ct);
    }

    private Task<List<Id<Arrival>>> ArrivedAsync(IQueryable<IncomingLetter> closed, CancellationToken ct)
    {
        var ids = Ids(closed);
        return db.Set<Arrival>().Where(row => ids.Contains(row.LetterId)).Select(row => row.Id).ToListAsync(ct);
    }

    private static IQueryable<Id<IncomingLetter>?> Ids(IQueryable<IncomingLetter> letters) => letters.Select(row => (Id<IncomingLetter>?)row.Id);

    private static SourceRef Entry(SourceRef source, bool isWhole) => isWhole ? source : LesserEntry.Of(source);
}
