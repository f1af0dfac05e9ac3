using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>
/// A letter that did not reach its addressee waits again to be sent, by the same way or another; the letter that was closed by it is open again. Saves
/// nothing.
/// </summary>
internal static class ReturnedLetters
{
    /// <param name="db">The store.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="sentAt">When it was sent by the way that failed; if it has been sent again since, that is no news.</param>
    /// <param name="why">In whose words ever: the other office's, the mail server's, a person's.</param>
    /// <param name="change">The change it is part of.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task ReturnAsync(
        BirdikDbContext db, OutgoingLetter letter, DateTime? sentAt, string why, ChangeContext change, CancellationToken ct)
    {
        if (letter.State is not (OutgoingState.Sent or OutgoingState.Delivered) || letter.SentAt != sentAt)
        {
            return;
        }

        letter.Return(why);
        // The history of a letter is told to more than those who are shown the applicant; the word may repeat the address.
        var isAppeal = await db.Set<IncomingLetter>().AnyAsync(row => row.Id == letter.About && row.Kind != LetterKind.Letter, ct);
        change.Record("letters.outgoing-returned", LettersRefs.To(letter.Id), ("number", letter.Number), ("word", isAppeal ? "—" : letter.Reason));
        var report = SendLetterHandler.ReportOf(letter);
        if (letter.InReplyTo is not { } asked || await db.Set<IncomingLetter>().SingleOrDefaultAsync(
            row => row.Id == asked && row.State == LetterState.Done && row.Outcome == report, ct) is not { } incoming)
        {
            return;
        }

        var executors = await db.Set<ResolutionExecutor>().Where(row => row.LetterId == asked).ToListAsync(ct);
        incoming.Restore(executors.Count > 0 ? LetterState.InWork : LetterState.Registered, incoming.DueOn, incoming.DueByHand, incoming.Label);
        executors.FindAll(one => one.Report == report).ForEach(one => one.Reopen());
        change.Record("letters.incoming-reopened", LettersRefs.To(asked), ("number", incoming.Number), ("answer", letter.Number));
    }
}
