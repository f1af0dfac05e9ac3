using Birdik.Letters.Incoming;
using Birdik.Letters.Mail;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Post;

/// <summary>Fetches an office's new mail and registers it; what was registered before is passed over, so a fetch that broke off may be repeated.</summary>
internal sealed class FetchMail(NationalDb national, MailLine line, ImportMail import, WritePipeline pipeline)
{
    public async Task<MailImport?> RunAsync(int tenantId, CancellationToken ct)
    {
        if (await national.Set<MailAccount>().AsNoTracking().SingleOrDefaultAsync(row => row.TenantId == tenantId, ct) is not { IsOn: true } account)
        {
            return null;
        }

        FetchedMail fetched;
        try
        {
            fetched = await line.FetchAsync(account, ct);
        }
        // Servers, lines and certificates fail in many ways; the office is told which.
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await NoteAsync(tenantId, (row, _) => row.Failed(failure.Message), ct);
            return new MailImport { Fault = failure.Message };
        }

        var known = await national.Set<IncomingLetter>().Where(row => row.TenantId == tenantId && row.MessageKey != null)
            .Select(row => row.MessageKey!).ToHashSetAsync(ct);
        var done = await import.RunAsync(
            fetched.Messages.Select(raw => (Result<FoundMail>)new FoundMail("imap", null, raw)), tenantId, known, dryRun: false, ct);
        if (account.SendsReceipts)
        {
            foreach (var (letter, to) in done.ToReceipt.Where(one => MailOut.IsAddress(one.To) && !one.To.Equals(account.Address, StringComparison.OrdinalIgnoreCase)))
            {
                _ = await pipeline.RunAsync<SendReceiptHandler, Done>(
                    tenantId, Actor.System, (handler, change, token) => handler.HandleAsync(new SendReceipt(letter, to), change, token), ct);
            }
        }

        await NoteAsync(tenantId, (row, at) => row.Fetched(fetched.Validity, fetched.Last, at), ct);
        return done;
    }

    private async Task NoteAsync(int tenantId, Action<MailAccount, DateTime> note, CancellationToken ct) =>
        _ = await pipeline.RunAsync<BirdikDbContext, Done>(tenantId, Actor.System, async (db, change, token) =>
        {
            var account = await db.Set<MailAccount>().SingleAsync(token);
            note(account, change.At);
            change.Record("letters.mail-fetched", SourceRef.To("letters.mail-account", account.Id), ("outcome", account.LastError));
            await db.SaveChangesAsync(token);
            return new Done();
        }, ct);
}
