using Birdik.Letters.Mail;
using Birdik.Methods.Text;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Keeps a message that could not become a letter, once, so that somebody sees to it.</summary>
/// <param name="Content">Its bytes; null where they cannot be kept.</param>
internal sealed record KeepRefusedMail(WaitingMail Mail, IReadOnlyList<Problem> Problems, ReceivedFile? Content);

internal sealed class KeepRefusedMailHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(KeepRefusedMail command, ChangeContext change, CancellationToken ct)
    {
        var mail = command.Mail;
        var (from, subject) = (MailFields.Line(mail.From, RefusedMail.MaxText), MailFields.Line(mail.Subject, RefusedMail.MaxText));
        // A server that numbers its folder anew brings all of it once more.
        if (await db.Set<RefusedMail>().AnyAsync(
            row => (row.Validity == mail.Validity && row.Uid == mail.Uid)
                || (row.From == from && row.Subject == subject && row.SentAt == mail.SentAt && row.Size == mail.Size), ct))
        {
            return new Done();
        }

        var kept = new RefusedMail
        {
            Uid = mail.Uid,
            Validity = mail.Validity,
            From = from,
            Subject = subject,
            SentAt = mail.SentAt,
            Size = mail.Size,
            RefusedAt = change.At,
            Problems = KeptProblems.Write(command.Problems),
            SearchText = MailFields.Cut(TextFolding.Fold($"{from} {subject}"), RefusedMail.MaxSearchText),
        };
        db.Add(kept);
        if (command.Content is { } content)
        {
            db.Add(StoredFile.Of(content, LettersRefs.To(kept.Id), change));
        }

        change.Record("letters.mail-refused", LettersRefs.To(kept.Id), ("from", kept.From), ("subject", kept.Subject));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
