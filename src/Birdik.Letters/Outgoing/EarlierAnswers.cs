using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Methods.Letters;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>
/// What the same sender asked before and was answered: letters about the same by <see cref="LetterSubject"/>, the newest first.
/// </summary>
public sealed class EarlierAnswers(BirdikDbContext db)
{
    private const int LookedAt = 400;
    private const int MostShown = 5;

    public async Task<IReadOnlyList<EarlierAnswer>> OfAsync(IncomingLetter letter, CancellationToken ct)
    {
        var body = await db.Set<Correspondent>().Where(row => row.Id == letter.SenderId).Select(row => row.Body).SingleAsync(ct);
        return await OfAsync(letter.SenderId, body, letter.Subject, letter.Id, letter.RegisteredAt, ct);
    }

    /// <summary>While a letter is being registered: by what has been written of sender and subject.</summary>
    public async Task<IReadOnlyList<EarlierAnswer>> OfAsync(string sender, string subject, DateTime now, CancellationToken ct)
    {
        var key = Correspondent.Key(sender.Trim());
        var known = await db.Set<Correspondent>().Where(row => row.NameKey == key && row.Class != CorrespondentClass.Citizen)
            .Select(row => new { row.Id, row.Body }).Take(1).ToListAsync(ct);
        return known is [var one] ? await OfAsync(one.Id, one.Body, subject, Id<IncomingLetter>.New(), now, ct) : [];
    }

    private async Task<IReadOnlyList<EarlierAnswer>> OfAsync(
        Id<Correspondent> sender, string body, string subject, Id<IncomingLetter> self, DateTime before, CancellationToken ct)
    {
        var about = LetterSubject.Of(subject);
        // A body is one sender, by whatever name it writes.
        var senders = db.Set<Correspondent>().Where(row => row.Id == sender || (body != "" && row.Body == body)).Select(row => row.Id);
        var earlier = await (
            from asked in db.Set<IncomingLetter>()
            where senders.Contains(asked.SenderId) && asked.Id != self && asked.RegisteredAt <= before
                && asked.State != LetterState.Cancelled && asked.Access == LetterAccess.Office
            join answer in db.Set<OutgoingLetter>() on (Id<IncomingLetter>?)asked.Id equals answer.InReplyTo
            where answer.State != OutgoingState.Draft && answer.State != OutgoingState.Cancelled
            orderby answer.RegisteredAt descending
            select new { asked.Subject, AskedNumber = asked.Number, AskedId = asked.Id, answer.Id, answer.Number, answer.RegisteredOn })
            .Take(LookedAt).ToListAsync(ct);
        return
        [
            .. earlier.Where(row => about.IsLike(LetterSubject.Of(row.Subject))).Take(MostShown)
                .Select(row => new EarlierAnswer(row.AskedId, row.AskedNumber, row.Subject, row.Id, row.Number, row.RegisteredOn!.Value)),
        ];
    }
}

/// <summary>A letter answered before, and the answer.</summary>
public sealed record EarlierAnswer(
    Id<IncomingLetter> AskedId, string AskedNumber, string Subject, Id<OutgoingLetter> AnswerId, string AnswerNumber, DateOnly AnsweredOn);
