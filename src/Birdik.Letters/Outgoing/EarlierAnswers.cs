using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Methods.Text;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>
/// What the same sender asked before and was answered: letters whose subjects share most of their words with this one's (the smaller set's
/// share, at least <see cref="LeastAlike"/>), the newest first.
/// </summary>
public sealed class EarlierAnswers(BirdikDbContext db)
{
    public const decimal LeastAlike = 0.6m;
    private const int LookedAt = 400;
    private const int MostShown = 5;

    public Task<IReadOnlyList<EarlierAnswer>> OfAsync(IncomingLetter letter, CancellationToken ct) =>
        OfAsync(letter.SenderId, letter.Subject, letter.Id, letter.RegisteredAt, ct);

    /// <summary>While a letter is being registered: by what has been written of sender and subject.</summary>
    public async Task<IReadOnlyList<EarlierAnswer>> OfAsync(string sender, string subject, DateTime now, CancellationToken ct)
    {
        var key = Correspondent.Key(sender.Trim());
        var known = await db.Set<Correspondent>().Where(row => row.NameKey == key && row.Class != CorrespondentClass.Citizen)
            .Select(row => row.Id).Take(1).ToListAsync(ct);
        return known.Count == 0 ? [] : await OfAsync(known[0], subject, Id<IncomingLetter>.New(), now, ct);
    }

    private async Task<IReadOnlyList<EarlierAnswer>> OfAsync(
        Id<Correspondent> sender, string subject, Id<IncomingLetter> self, DateTime before, CancellationToken ct)
    {
        var words = WordsOf(subject);
        var earlier = await (
            from asked in db.Set<IncomingLetter>()
            where asked.SenderId == sender && asked.Id != self && asked.RegisteredAt <= before
                && asked.State != LetterState.Cancelled && asked.Access == LetterAccess.Office
            join answer in db.Set<OutgoingLetter>() on (Id<IncomingLetter>?)asked.Id equals answer.InReplyTo
            where answer.State != OutgoingState.Draft
            orderby answer.RegisteredAt descending
            select new { asked.Subject, AskedNumber = asked.Number, AskedId = asked.Id, answer.Id, answer.Number, answer.RegisteredOn })
            .Take(LookedAt).ToListAsync(ct);
        return
        [
            .. earlier.Where(row => Alike(words, WordsOf(row.Subject)) >= LeastAlike).Take(MostShown)
                .Select(row => new EarlierAnswer(row.AskedId, row.AskedNumber, row.Subject, row.Id, row.Number, row.RegisteredOn!.Value)),
        ];
    }

    internal static decimal Alike(IReadOnlySet<string> one, IReadOnlySet<string> other) =>
        one.Count == 0 || other.Count == 0 ? 0 : (decimal)one.Count(other.Contains) / Math.Min(one.Count, other.Count);

    internal static IReadOnlySet<string> WordsOf(string subject) =>
        TextFolding.Fold(subject).Split([' ', ',', '.', ':', ';', '«', '»', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 3).ToHashSet();
}

/// <summary>A letter answered before, and the answer.</summary>
public sealed record EarlierAnswer(
    Id<IncomingLetter> AskedId, string AskedNumber, string Subject, Id<OutgoingLetter> AnswerId, string AnswerNumber, DateOnly AnsweredOn);
