using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Sends a registered letter by the office's own mailbox, as a PDF with whatever lies beside it.</summary>
public sealed record SendByMail(Id<OutgoingLetter> Letter, string To);

/// <summary>A letter waits for the mail server.</summary>
public sealed record MailQueued(Id<MailOut> Mail) : IOutboxEvent
{
    public static string Name => "letters.mail-queued";
}

public sealed class SendByMailHandler(BirdikDbContext db, SendLetterHandler send, EventOutbox outbox)
{
    public async Task<Result<Done>> HandleAsync(SendByMail command, ChangeContext change, CancellationToken ct)
    {
        if (!MailOut.IsAddress(command.To.Trim()))
        {
            return Problem.Invalid("letters.address-wrong", nameof(command.To));
        }

        if (!await db.Set<MailAccount>().AnyAsync(row => row.IsOn, ct))
        {
            return Problem.Conflict("letters.mail-not-set");
        }

        var mail = new MailOut { LetterId = command.Letter, ToAddress = command.To.Trim(), QueuedAt = change.At };
        db.Add(mail);
        await outbox.AddAsync(new MailQueued(mail.Id), change, ct);
        // It saves all, or nothing where the letter cannot be sent.
        return await send.HandleAsync(new SendLetter(command.Letter, Channel.Email), change, ct);
    }
}
