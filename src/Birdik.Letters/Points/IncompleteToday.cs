using Birdik.Letters.Outgoing;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Today;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>Answers that the addressee says are not whole, for who wrote them, until another answer is begun or a month has gone by.</summary>
internal sealed class IncompleteToday(BirdikDbContext db, TimeProvider clock) : ITodaySource
{
    private const int MostShown = 20;
    private static readonly TimeSpan Shown = TimeSpan.FromDays(30);

    public async Task<IReadOnlyList<TodayItem>> ItemsAsync(CurrentUser user, Words words, CancellationToken ct)
    {
        if (!user.May(LettersPermissions.Draft))
        {
            return [];
        }

        var (me, since) = (user.Id, clock.Moment() - Shown);
        var marked = await (
            from mark in db.Set<IncompleteMark>().AsNoTracking()
            where mark.MarkedAt >= since
            join answer in db.Set<OutgoingLetter>() on mark.AnswerId equals answer.Id
            where answer.AuthorId == me
                && !db.Set<OutgoingLetter>().Any(later => later.InReplyTo == answer.InReplyTo && later.DraftedAt > mark.MarkedAt)
            orderby mark.MarkedAt
            select new { mark.Text, answer.Id, answer.Subject, answer.InReplyTo }).Take(MostShown).ToListAsync(ct);
        return
        [
            .. marked.DistinctBy(one => one.Id).Select(one => new TodayItem(
                TodayList.Today, one.Subject, LettersLinks.Outgoing(one.Id), words["Letters.Today.Incomplete", ("text", one.Text)], null,
                one.InReplyTo is null ? null : words["Letters.Reply.Open"], one.InReplyTo is { } asked ? LettersLinks.Reply(asked) : null)),
        ];
    }
}
