using Birdik.Letters.Exchange;
using Birdik.Letters.Post;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outgoing;

/// <summary>Says that a letter came back, and why: a wrong address, a way on which it was lost.</summary>
public sealed record ReturnLetter(Id<OutgoingLetter> Letter, string Reason);

public sealed class ReturnLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(ReturnLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<OutgoingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (letter.State != OutgoingState.Sent)
        {
            return LettersProblems.NotSent();
        }

        if (OutgoingReason.Refuse(command.Reason, nameof(command.Reason)) is { } problem)
        {
            return problem;
        }

        await EndWaysAsync(letter, command.Reason.Trim(), change.At, ct);
        await ReturnedLetters.ReturnAsync(db, letter, letter.SentAt, command.Reason.Trim(), change, ct);
        await db.SaveChangesAsync(ct);
        return new Done();
    }

    /// <summary>What still waits for the line or the mail server is not sent any more.</summary>
    private async Task EndWaysAsync(OutgoingLetter letter, string reason, DateTime at, CancellationToken ct)
    {
        foreach (var parcel in await db.Set<Parcel>().Where(row => row.LetterId == letter.Id && row.State == ParcelState.Sent).ToListAsync(ct))
        {
            parcel.Refuse(reason, at);
        }

        foreach (var mail in await db.Set<MailOut>().Where(row => row.LetterId == letter.Id && row.State == MailOutState.Waiting).ToListAsync(ct))
        {
            mail.Refused(reason);
        }
    }
}
