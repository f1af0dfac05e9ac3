using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using MailKit.Net.Smtp;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace Birdik.Letters.Post;

/// <summary>
/// Hands a message to the mail server. A refusal for good (5xx) is noted and not tried again; any other failure is tried again by the outbox. The
/// Message-ID is the consignment's, the same at every attempt, so that a receiver can tell a repetition.
/// </summary>
internal sealed class MailPost(NationalDb db, MailLine line, FileStore store, Texts texts, SiteAddress site, WritePipeline pipeline) : IOutboxSender<MailQueued>
{
    private const int Permanent = 500;

    public async Task SendAsync(MailQueued happened, OutboxDelivery delivery, CancellationToken ct)
    {
        var tenant = delivery.TenantId;
        var mail = await db.Set<MailOut>().AsNoTracking().SingleAsync(row => row.TenantId == tenant && row.Id == happened.Mail, ct);
        if (mail.State != MailOutState.Waiting)
        {
            return;
        }

        var account = await db.Set<MailAccount>().AsNoTracking().SingleAsync(row => row.TenantId == tenant, ct);
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == tenant, ct);
        using var message = mail.LetterId is { } id
            ? await LetterAsync(id, tenant, ct) : new MimeMessage { Subject = mail.Subject, Body = new TextPart("plain") { Text = mail.Text } };
        Address(message, mail, account, office);
        var fault = "";
        try
        {
            await line.SendAsync(account, message, ct);
        }
        catch (SmtpCommandException refused) when ((int)refused.StatusCode >= Permanent)
        {
            fault = $"{(int)refused.StatusCode} {refused.Message}";
        }

        var isAppeal = await IsOfAppealAsync(mail, ct);
        _ = (await pipeline.RunAsync<BirdikDbContext, Done>(tenant, Actor.System, async (own, change, token) =>
        {
            var kept = await own.Set<MailOut>().SingleAsync(row => row.Id == mail.Id, token);
            if (fault.Length == 0)
            {
                kept.Sent(change.At);
            }
            else
            {
                kept.Refused(fault);
                if (kept.LetterId is { } returned)
                {
                    var letter = await own.Set<OutgoingLetter>().SingleAsync(row => row.Id == returned, token);
                    await ReturnedLetters.ReturnAsync(own, letter, kept.QueuedAt, fault, change, token);
                }
            }

            // The history of a letter is told to more than those who are shown the applicant; the server's word may repeat the address.
            change.Record(
                "letters.mail-sent", OwnerOf(mail), ("address", isAppeal ? "—" : mail.ToAddress), ("outcome", texts.In($"Letters.MailOutState.{kept.State}")), ("word", isAppeal ? "" : fault));
            await own.SaveChangesAsync(token);
            return new Done();
        }, ct)).Value;
    }

    private async Task<bool> IsOfAppealAsync(MailOut mail, CancellationToken ct)
    {
        var tenant = mail.TenantId;
        var about = mail.IncomingId ?? (await db.Set<OutgoingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == tenant && row.Id == mail.LetterId, ct))?.About;
        return await db.Set<IncomingLetter>().AnyAsync(row => row.TenantId == tenant && row.Id == about && row.Kind != LetterKind.Letter, ct);
    }

    private static SourceRef OwnerOf(MailOut mail) => mail.LetterId is { } letter ? LettersRefs.To(letter)
        : mail.IncomingId is { } incoming ? LettersRefs.To(incoming)
        : SourceRef.To("letters.mail-out", mail.Id);

    private static void Address(MimeMessage message, MailOut mail, MailAccount account, Tenant office)
    {
        message.MessageId = $"{mail.Id.Value:N}@birdik";
        message.From.Add(new MailboxAddress(office.Name.Ky, account.Address));
        message.To.Add(MailboxAddress.Parse(mail.ToAddress));
        if (mail.Kind != MailOutKind.Letter)
        {
            // RFC 3834: so that no other program answers it.
            message.Headers.Add("Auto-Submitted", mail.Kind == MailOutKind.Receipt ? "auto-replied" : "auto-generated");
        }
    }

    private async Task<MimeMessage> LetterAsync(Id<OutgoingLetter> id, int tenant, CancellationToken ct)
    {
        var letter = await db.Set<OutgoingLetter>().AsNoTracking().SingleAsync(row => row.TenantId == tenant && row.Id == id, ct);
        var paper = await MakePaper.OfAsync(db, letter, site, texts, ct);
        var body = new BodyBuilder { TextBody = letter.Body };
        body.Attachments.Add($"{letter.Number.Replace('/', '-')}.pdf", PaperPdf.Of(paper), new ContentType("application", "pdf"));
        var owner = LettersRefs.To(letter.Id);
        foreach (var file in await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.TenantId == tenant && row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct))
        {
            await using var content = store.Open(file.Sha256);
            if (content is not null)
            {
                _ = await body.Attachments.AddAsync(file.Name, content, ContentType.Parse(file.MediaType), ct);
            }
        }

        return new MimeMessage { Subject = letter.Subject, Body = body.ToMessageBody() };
    }
}
