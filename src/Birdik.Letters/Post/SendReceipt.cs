using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Sends the receipt of a letter to who sent it: number, time, sheets, term. In the language of the letter.</summary>
public sealed record SendReceipt(Id<IncomingLetter> Letter, string To);

public sealed class SendReceiptHandler(BirdikDbContext db, EventOutbox outbox, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(SendReceipt command, ChangeContext change, CancellationToken ct)
    {
        var to = command.To.Trim();
        if (!MailOut.IsAddress(to))
        {
            return Problem.Invalid("letters.address-wrong", nameof(command.To));
        }

        if (await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        if (!await db.Set<MailAccount>().AnyAsync(row => row.IsOn, ct))
        {
            return Problem.Conflict("letters.mail-not-set");
        }

        if (await db.Set<MailOut>().AnyAsync(row => row.IncomingId == letter.Id && row.ToAddress == to && row.State != MailOutState.Refused, ct))
        {
            return Problem.Conflict("letters.receipt-sent", nameof(command.To), ("address", to));
        }

        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == db.Tenant, ct);
        var words = new Words(texts, letter.AnswerLanguage);
        var mail = new MailOut
        {
            Kind = MailOutKind.Receipt,
            IncomingId = letter.Id,
            ToAddress = to,
            QueuedAt = change.At,
            Subject = words["Letters.ReceiptMail.Subject", ("number", letter.Number)],
            // The subject is not repeated: the mail may be read by others on its way.
            Text = words["Letters.ReceiptMail.Text",
                ("office", office.Name.In(words.Language)), ("number", letter.Number), ("at", words.Formats.Moment(letter.RegisteredAt)),
                ("sheets", letter.Sheets is { } sheets ? words["Letters.ReceiptMail.Sheets", ("count", sheets)] : ""),
                ("due", letter.DueOn is { } due ? words["Letters.ReceiptMail.Due", ("day", due)] : "")],
        };
        db.Add(mail);
        await outbox.AddAsync(new MailQueued(mail.Id), change, ct);
        change.Record("letters.receipt-mailed", LettersRefs.To(letter.Id), ("number", letter.Number), ("address", letter.Kind.IsAppeal() ? "—" : to));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
