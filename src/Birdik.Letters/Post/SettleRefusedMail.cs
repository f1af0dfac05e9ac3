using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Says that somebody has seen to a message that could not become a letter.</summary>
/// <param name="Note">What was done with it.</param>
public sealed record SettleRefusedMail(Id<RefusedMail> Mail, string Note);

public sealed class SettleRefusedMailHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(SettleRefusedMail command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<RefusedMail>().SingleOrDefaultAsync(row => row.Id == command.Mail, ct) is not { } mail)
        {
            return LettersProblems.LetterUnknown();
        }

        var note = command.Note.Trim();
        if (mail.State != RefusedMailState.Waiting)
        {
            return Problem.Conflict("letters.refused-mail-done");
        }

        if (note.Length == 0 || note.Length > RefusedMail.MaxNote || note.Contains('\0', StringComparison.Ordinal))
        {
            return note.Length == 0 ? LettersProblems.Missing(nameof(command.Note))
                : note.Length > RefusedMail.MaxNote ? LettersProblems.TooLong(nameof(command.Note), RefusedMail.MaxNote)
                : LettersProblems.SignsForbidden(nameof(command.Note));
        }

        mail.Settle(change.Actor.Name, note, change.At);
        change.Record("letters.refused-mail-settled", LettersRefs.To(mail.Id), ("subject", mail.Subject), ("note", note));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
