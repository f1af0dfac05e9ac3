using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Cancels the number of a letter that was not sent: it stays in the journal with the reason, and the letter goes nowhere.</summary>
public sealed record CancelOutgoingLetter(Id<OutgoingLetter> Letter, string Reason);

public sealed class CancelOutgoingLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(CancelOutgoingLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Registered)
        {
            return LettersProblems.NotRegistered();
        }

        if (OutgoingReason.Refuse(command.Reason, nameof(command.Reason)) is { } problem)
        {
            return problem;
        }

        letter.Cancel(command.Reason.Trim());
        change.Record("letters.outgoing-cancelled", LettersRefs.To(letter.Id), ("number", letter.Number), ("reason", letter.Reason));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
