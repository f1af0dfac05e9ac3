using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Says that the addressee has a letter that was sent.</summary>
public sealed record DeliverLetter(Id<OutgoingLetter> Letter);

public sealed class DeliverLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(DeliverLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Sent)
        {
            return LettersProblems.NotSent();
        }

        letter.Deliver(change.At);
        change.Record("letters.outgoing-delivered", LettersRefs.To(letter.Id), ("number", letter.Number));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
