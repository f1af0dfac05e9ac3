using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Says that a registered letter was sent, and by what way; the letter it answers is thereby taken from control.</summary>
public sealed record SendLetter(Id<OutgoingLetter> Letter, Channel Channel);

public sealed class SendLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SendLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Registered)
        {
            return LettersProblems.NotRegistered();
        }

        if (await AskedLetter.RefuseAsync(db, letter, ct) is { } cancelled)
        {
            return cancelled;
        }

        letter.Send(command.Channel, change.At);
        change.Record("letters.outgoing-sent", LettersRefs.To(letter.Id), ("number", letter.Number));
        if (letter.InReplyTo is { } asked
            && await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == asked, ct) is { IsOpen: true } incoming)
        {
            incoming.Close(Bishkek.DayOf(change.At), ReportOf(letter));
            foreach (var executor in await db.Set<ResolutionExecutor>()
                .Where(row => row.LetterId == asked && row.DoneAt == null).ToListAsync(ct))
            {
                executor.Finish(change.At, ReportOf(letter));
            }

            change.Record("letters.incoming-answered", LettersRefs.To(asked), ("number", incoming.Number), ("answer", letter.Number));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>With which the letter it answers is taken from control.</summary>
    internal static string ReportOf(OutgoingLetter letter) => $"№ {letter.Number}";
}
