using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Cancels a number given by mistake. The number stays in the journal with the reason; it is never given again.</summary>
public sealed record CancelLetter(Id<IncomingLetter> Letter, string Reason);

public sealed class CancelLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(CancelLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var reason = command.Reason.Trim();
        if (!letter.IsOpen)
        {
            return letter.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed();
        }

        if (reason.Length is 0 or > IncomingLetter.MaxReason)
        {
            return reason.Length == 0
                ? LettersProblems.Missing(nameof(command.Reason))
                : LettersProblems.TooLong(nameof(command.Reason), IncomingLetter.MaxReason);
        }

        letter.Cancel(Bishkek.DayOf(change.At), reason);
        foreach (var executor in await db.Set<ResolutionExecutor>()
            .Where(row => row.LetterId == letter.Id && row.DoneAt == null).ToListAsync(ct))
        {
            executor.Withdraw(change.At);
        }

        change.Record("letters.incoming-cancelled", LettersRefs.To(letter.Id), ("number", letter.Number), ("reason", reason));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
