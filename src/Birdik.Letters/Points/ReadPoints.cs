using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Points;

/// <summary>The points of letters and what answers said to them.</summary>
public sealed class ReadPoints(BirdikDbContext db)
{
    /// <summary>The points of a letter with what answers that were sent, or drafts, say to them.</summary>
    public async Task<IReadOnlyList<PointView>> OfAsync(Id<IncomingLetter> letter, CancellationToken ct)
    {
        var points = await db.Set<LetterPoint>().AsNoTracking().Where(row => row.LetterId == letter).OrderBy(row => row.Place).ToListAsync(ct);
        var words = await (
            from word in db.Set<PointAnswer>().AsNoTracking()
            join answer in db.Set<OutgoingLetter>() on word.AnswerId equals answer.Id
            where answer.InReplyTo == letter
            select new { word.PointId, word.IsAnswered, word.Reason, answer.Number, answer.State, word.AnswerId }).ToListAsync(ct);
        return
        [
            .. points.Select(point => new PointView(
                point,
                words.Exists(word => word.PointId == point.Id && word.IsAnswered && word.State is not (OutgoingState.Draft or OutgoingState.Cancelled)),
                [.. words.Where(word => word.PointId == point.Id).Select(word => new PointWordView(word.AnswerId, word.Number, word.IsAnswered, word.Reason))])),
        ];
    }

    public async Task<IReadOnlyList<IncompleteMark>> MarksAsync(Id<OutgoingLetter> answer, CancellationToken ct) =>
        await db.Set<IncompleteMark>().AsNoTracking().Where(row => row.AnswerId == answer).OrderBy(row => row.MarkedAt).ToListAsync(ct);

    /// <summary>
    /// Of the answers sent in a period to letters with points: how many answer each point and were not marked incomplete. All of them count,
    /// also those that the reader may not see.
    /// </summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day.</param>
    /// <param name="user">Null sees what the whole office may see.</param>
    /// <param name="ct">Stops.</param>
    public async Task<FullAnswers> ShareAsync(DateOnly first, DateOnly last, CurrentUser? user, CancellationToken ct)
    {
        var answers = await (
            from answer in db.Set<OutgoingLetter>().AsNoTracking()
            where answer.RegisteredOn >= first && answer.RegisteredOn <= last && answer.InReplyTo != null
                && (answer.State == OutgoingState.Sent || answer.State == OutgoingState.Delivered)
            select new { answer.Id, answer.Number, answer.RegisteredOn, answer.Subject, Asked = answer.InReplyTo!.Value, answer.AuthorName }).ToListAsync(ct);
        var points = await (
            from point in db.Set<LetterPoint>().AsNoTracking()
            join answer in db.Set<OutgoingLetter>() on (Id<IncomingLetter>?)point.LetterId equals answer.InReplyTo
            where answer.RegisteredOn >= first && answer.RegisteredOn <= last
            select new { point.Id, point.LetterId }).Distinct().ToListAsync(ct);
        var words = await (
            from word in db.Set<PointAnswer>().AsNoTracking()
            join answer in db.Set<OutgoingLetter>() on word.AnswerId equals answer.Id
            where answer.RegisteredOn >= first && answer.RegisteredOn <= last && word.IsAnswered
            select new { word.AnswerId, word.PointId }).ToListAsync(ct);
        var marked = await (
            from mark in db.Set<IncompleteMark>().AsNoTracking()
            join answer in db.Set<OutgoingLetter>() on mark.AnswerId equals answer.Id
            where answer.RegisteredOn >= first && answer.RegisteredOn <= last
            select mark.AnswerId).Distinct().ToListAsync(ct);
        var seen = await ReadOutgoingLetter.Visible(db, user)
            .Where(row => row.RegisteredOn >= first && row.RegisteredOn <= last && row.InReplyTo != null).Select(row => row.Id).ToHashSetAsync(ct);
        var asked = points.ToLookup(point => point.LetterId, point => point.Id);
        var said = words.ToLookup(word => word.AnswerId, word => word.PointId);
        var rows = answers.Where(answer => asked.Contains(answer.Asked)).Select(answer => new AnswerFullness(
            answer.Id, answer.Number, answer.RegisteredOn!.Value, answer.Subject, answer.AuthorName,
            asked[answer.Asked].Count(), asked[answer.Asked].Count(said[answer.Id].Contains), marked.Contains(answer.Id), seen.Contains(answer.Id))).ToList();
        return new FullAnswers(answers.Count, rows);
    }
}

/// <param name="IsAnswered">An answer that has its number answers it.</param>
public sealed record PointView(LetterPoint Point, bool IsAnswered, IReadOnlyList<PointWordView> Words);

public sealed record PointWordView(Id<OutgoingLetter> Answer, string Number, bool IsAnswered, string Reason);

/// <param name="Answers">All answers sent, with and without points.</param>
/// <param name="Rows">Those to letters whose points are written down.</param>
public sealed record FullAnswers(int Answers, IReadOnlyList<AnswerFullness> Rows)
{
    public int Full => Rows.Count(row => row.IsFull);

    public decimal? Share => Rows.Count == 0 ? null : (decimal)Full / Rows.Count;
}

/// <param name="IsSeen">The reader may see the letter that is answered.</param>
public sealed record AnswerFullness(
    Id<OutgoingLetter> Id, string Number, DateOnly On, string Subject, string Author, int Points, int Answered, bool IsMarked, bool IsSeen)
{
    public bool IsFull => Answered == Points && !IsMarked;
}
