using System.IO.Compression;
using Birdik.Letters.Mail;
using Birdik.Platform.Files;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>
/// Fetches an office's new mail and registers it, one message at a time; what was registered before is passed over, so a fetch that broke off may be
/// repeated. What cannot become a letter is kept as refused: no message is passed by unsaid.
/// </summary>
internal sealed class FetchMail(NationalDb national, MailLine line, ImportMail import, FileStore store, FileSettings files, WritePipeline pipeline)
{
    private long Most => Math.Min(files.MaxBytes, MailLimits.MaxBytes);

    public async Task<MailImport?> RunAsync(int tenantId, CancellationToken ct)
    {
        if (await national.Set<MailAccount>().AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == tenantId, ct) is not { IsOn: true } account)
        {
            return null;
        }

        var done = new MailImport();
        WaitingMail? last = null;
        var known = await import.KnownAsync(tenantId, ct);
        await using (var mails = line.FetchAsync(account, Most, ct).GetAsyncEnumerator(ct))
        {
            while (await NextAsync(mails, done) is { } mail && await TakeAsync(tenantId, mail, known, done, ct))
            {
                last = mail;
            }
        }

        if (account.SendsReceipts)
        {
            foreach (var (letter, to) in done.ToReceipt.Where(one => MailOut.IsAddress(one.To) && !one.To.Equals(account.Address, StringComparison.OrdinalIgnoreCase)))
            {
                _ = await pipeline.RunAsync<SendReceiptHandler, Done>(
                    tenantId, Actor.System, (handler, change, token) => handler.HandleAsync(new SendReceipt(letter, to), change, token), ct);
            }
        }

        await NoteAsync(tenantId, last, done.Fault, ct);
        return done;
    }

    /// <summary>The next message; null after the last one, and where the line fails, which the office is told.</summary>
    private static async Task<WaitingMail?> NextAsync(IAsyncEnumerator<WaitingMail> mails, MailImport done)
    {
        try
        {
            return await mails.MoveNextAsync() ? mails.Current : null;
        }
        // Servers, lines and certificates fail in many ways.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            done.Fault = failure.Message;
            return null;
        }
    }

    /// <returns>False where neither a letter nor a refusal could be kept: it is fetched again another time.</returns>
    internal async Task<bool> TakeAsync(int tenantId, WaitingMail mail, KnownMail known, MailImport done, CancellationToken ct)
    {
        done.Found++;
        var found = new FoundMail("imap", null, mail.Raw ?? []);
        var refused = mail.Raw is null
            ? done.Refuse(found, [MailProblems.TooLarge(Most)])
            : await import.TakeAsync(found, tenantId, known, dryRun: false, done, ct);
        if (refused.Count == 0)
        {
            return true;
        }

        if (IsOutage(refused, done))
        {
            return false;
        }

        var held = mail.Raw is { } raw ? await HoldAsync(raw, ct) : MailProblems.TooLarge(Most);
        if (IsOutage(held.Problems, done))
        {
            return false;
        }

        var kept = await pipeline.RunAsync<KeepRefusedMailHandler, Done>(
            tenantId, Actor.System,
            (handler, change, token) => handler.HandleAsync(new KeepRefusedMail(mail, refused, held.TryGet(out var file) ? file : null), change, token), ct);
        return !IsOutage(kept.Problems, done);
    }

    private static bool IsOutage(IReadOnlyList<Problem> problems, MailImport done)
    {
        if (problems.FirstOrDefault(problem => problem.Kind == ProblemKind.Unavailable) is not { } outage)
        {
            return false;
        }

        done.Fault = $"{outage.Code} {outage.Args.GetValueOrDefault("message")}";
        return true;
    }

    /// <summary>As it came; packed where it begins as no text does.</summary>
    private async Task<Result<ReceivedFile>> HoldAsync(byte[] raw, CancellationToken ct)
    {
        using var content = new MemoryStream(raw, writable: false);
        var plain = await store.ReceiveAsync(content, "message.eml", ct);
        if (plain.Succeeded || plain.Problems.Any(problem => problem.Kind is ProblemKind.Unavailable or ProblemKind.TooLarge))
        {
            return plain;
        }

        using var packed = new MemoryStream();
        await using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        await using (var entry = await zip.CreateEntry("message.eml").OpenAsync(ct))
        {
            await entry.WriteAsync(raw, ct);
        }

        packed.Position = 0;
        return await store.ReceiveAsync(packed, "message.zip", ct);
    }

    private async Task NoteAsync(int tenantId, WaitingMail? last, string fault, CancellationToken ct) =>
        _ = await pipeline.RunAsync<BirdikDbContext, Done>(tenantId, Actor.System, async (db, change, token) =>
        {
            var account = await db.Set<MailAccount>().SingleAsync(token);
            if (last is not null || fault.Length == 0)
            {
                account.Fetched(last?.Validity ?? account.UidValidity, last?.Uid ?? account.LastUid, change.At);
            }

            if (fault.Length > 0)
            {
                account.Failed(fault);
            }

            change.Record("letters.mail-fetched", SourceRef.To("letters.mail-account", account.Id), ("outcome", account.LastError));
            await db.SaveChangesAsync(token);
            return new Done();
        }, ct);
}
