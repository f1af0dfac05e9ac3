using System.Text.Json;
using Birdik.Letters.Exchange;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Jobs;
using Birdik.Platform.Keys;
using Birdik.Platform.Localization;
using Birdik.Platform.Outbox;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Outside;

/// <summary>A letter is to be sent to an office of another installation.</summary>
public sealed record CapsuleQueued(Id<Parcel> Parcel) : IOutboxEvent
{
    public static string Name => "letters.capsule-queued";
}

/// <summary>
/// Sends a letter over the line. A business fault ends it; a technical one is tried again, each parcel by its own clock, so that one silent partner
/// holds up nobody else. The consignment is the same at every attempt.
/// </summary>
internal sealed class SendCapsule(
    NationalDb db, CapsuleLine line, Signer signer, FileStore store, Texts texts, SiteAddress site, WritePipeline pipeline) : IOutboxSender<CapsuleQueued>
{
    public Task SendAsync(CapsuleQueued happened, OutboxDelivery delivery, CancellationToken ct) => TryAsync(delivery.TenantId, happened.Parcel, ct);

    public async Task TryAsync(int tenant, Id<Parcel> id, CancellationToken ct)
    {
        var parcel = await db.Set<Parcel>().AsNoTracking().SingleAsync(row => row.TenantId == tenant && row.Id == id, ct);
        if (parcel is not { State: ParcelState.Sent, Partner: { } to })
        {
            return;
        }

        var partner = await db.Set<ExchangePartner>().AsNoTracking().SingleAsync(row => row.TenantId == tenant && row.Id == to, ct);
        var letter = await db.Set<OutgoingLetter>().AsNoTracking().SingleAsync(row => row.TenantId == tenant && row.Id == parcel.LetterId, ct);
        var manifest = await ManifestAsync(parcel, letter, ct);
        using var body = new MemoryStream();
        await new DhxForm(signer) { Recipient = partner.TheirCode }.WriteAsync(body, manifest, store.Open, ct);
        var bytes = body.ToArray();
        var answer = bytes.Length > DhxForm.MaxBytes
            ? new LineAnswer(EnvelopeOutcome.BusinessFault, DhxFaults.SizeLimitExceeded, "")
            : await line.CallAsync(partner, "sendDocument", letter.Number, bytes, ct);
        var shown = CapsuleLine.Show(JsonSerializer.Deserialize<DhxDocument>(bytes, DhxForm.Json)!, manifest);
        _ = (await pipeline.RunAsync<NoteCapsuleHandler, Done>(
            tenant, Actor.System,
            (handler, change, token) => handler.HandleAsync(new NoteCapsule(id, partner, letter.Number, shown, answer), change, token), ct)).Value;
    }

    private async Task<StickManifest> ManifestAsync(Parcel parcel, OutgoingLetter letter, CancellationToken ct)
    {
        var tenant = parcel.TenantId;
        var office = await db.Set<Tenant>().AsNoTracking().SingleAsync(row => row.Id == tenant, ct);
        var asked = letter.InReplyTo is { } reply
            ? await db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(
                row => row.TenantId == tenant && row.LetterId == reply && row.Partner == parcel.Partner, ct)
            : null;
        using var pdf = new MemoryStream(PaperPdf.Of(await MakePaper.OfAsync(db, letter, site, texts, ct)), writable: false);
        var kept = (await store.ReceiveAsync(pdf, $"{letter.Number.Replace('/', '-')}.pdf", ct)).Value;
        var owner = LettersRefs.To(letter.Id);
        var beside = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.TenantId == tenant && row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        return new StickManifest(StickManifest.Known, office.Code, office.Name.Ky,
        [
            new StickLetter(parcel.Id.Value, letter.Number, letter.RegisteredOn!.Value, letter.Subject, letter.Body, letter.SignedBy,
                [new StickFile(kept.Name, kept.Sha256, kept.Size), .. beside.Select(file => new StickFile(file.Name, file.Sha256, file.Size))])
            {
                Answers = asked?.Consignment,
            },
        ]);
    }
}

/// <summary>Notes how an attempt ended: in the journal, and with the parcel.</summary>
internal sealed record NoteCapsule(Id<Parcel> Parcel, ExchangePartner Partner, string Number, string Request, LineAnswer Answer);

internal sealed class NoteCapsuleHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(NoteCapsule command, ChangeContext change, CancellationToken ct)
    {
        var parcel = await db.Set<Parcel>().SingleAsync(row => row.Id == command.Parcel, ct);
        var letter = await db.Set<OutgoingLetter>().SingleAsync(row => row.Id == parcel.LetterId, ct);
        db.Add(EnvelopeBook.Of(
            true, command.Partner, "sendDocument", command.Parcel.Value, command.Number, command.Request, command.Answer, change.At));
        if (command.Answer.IsTaken)
        {
            parcel.Deliver(change.At);
            if (letter.State == OutgoingState.Sent)
            {
                letter.Deliver(change.At);
            }
        }
        else if (command.Answer.Outcome == EnvelopeOutcome.BusinessFault)
        {
            parcel.Refuse(EnvelopeBook.Cut(command.Answer.Fault, Parcel.MaxFault), change.At);
            await ReturnedLetters.ReturnAsync(db, letter, parcel.SentAt, command.Answer.Fault, change, ct);
        }
        else
        {
            parcel.Fail(EnvelopeBook.Cut(command.Answer.Fault, Parcel.MaxFault), change.At);
        }

        change.Record("letters.capsule-tried", LettersRefs.To(letter.Id), ("partner", command.Partner.Name), ("outcome", texts.In($"Letters.EnvelopeOutcome.{command.Answer.Outcome}")), ("word", command.Answer.Fault));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>Tries again what the line did not take, when its time has come.</summary>
internal sealed class SendCapsulesJob(NationalDb db, SendCapsule send, TimeProvider clock) : IRecurringJob
{
    public const string Name = "letters.capsules";
    public const string Cron = "25 * * * * ?";

    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.Moment();
        var due = await db.Set<Parcel>().Where(row => row.State == ParcelState.Sent && row.Partner != null && row.NextAttemptAt != null && row.NextAttemptAt <= now)
            .OrderBy(row => row.NextAttemptAt).Take(100).Select(row => new { row.TenantId, row.Id }).ToListAsync(ct);
        foreach (var one in due)
        {
            await send.TryAsync(one.TenantId, one.Id, ct);
        }
    }
}
