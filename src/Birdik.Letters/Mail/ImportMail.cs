using System.Security.Cryptography;
using System.Text;
using Birdik.Letters.Correspondents;
using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Mail;

/// <summary>Registers messages as letters: each once, its original kept beside what was read out of it.</summary>
public sealed class ImportMail(WritePipeline pipeline, NationalDb db, FileStore store, TimeProvider clock)
{
    private const string NoSubject = "(темасы жок)";
    private static readonly DateOnly Earliest = new(1992, 1, 1);

    internal async Task<MailImport> RunAsync(
        IEnumerable<Result<FoundMail>> mails, int tenantId, IReadOnlySet<string> known, bool dryRun, CancellationToken ct)
    {
        var import = new MailImport();
        var seen = known.ToDictionary(key => key, _ => (string?)null);
        foreach (var mail in mails)
        {
            if (!mail.TryGet(out var found))
            {
                import.Problems.AddRange(mail.Problems);
                continue;
            }

            import.Found++;
            await OneAsync(found, tenantId, seen, dryRun, import, ct);
        }

        return import;
    }

    private async Task OneAsync(
        FoundMail found, int tenantId, Dictionary<string, string?> seen, bool dryRun, MailImport import, CancellationToken ct)
    {
        var read = MailReader.Read(found.Raw);
        import.Tell(found, read.TryGet(out var message) ? message.Problems : read.Problems);
        if (message is null)
        {
            return;
        }

        var key = message.MessageId ?? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(found.Raw))}";
        var content = ContentOf(message);
        if (!seen.TryAdd(key, content))
        {
            import.Duplicates++;
            if (!(seen[key] is { } first ? first == content : await IsKeptAsync(tenantId, key, message, ct)))
            {
                import.Tell(found, [MailProblems.IdRepeated]);
            }

            return;
        }

        if (dryRun)
        {
            import.Registered++;
            return;
        }

        var files = await KeepAsync(found, message, import, ct);
        if (files is null)
        {
            return;
        }

        var answer = await pipeline.RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(
            tenantId, Actor.System, (handler, change, token) => handler.HandleAsync(Command(message, key, files), change, token), ct);
        if (answer.TryGet(out var letter))
        {
            import.Registered++;
            if (!message.IsAutomatic && message.From.Count > 0)
            {
                import.ToReceipt.Add((letter.Id, message.From[0].Address));
            }
        }

        import.Tell(found, answer.Problems);
    }

    /// <summary>What of a message stays the same whatever way it came.</summary>
    private static string ContentOf(MailMessage message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0', [SenderOf(message), message.Subject, Lines(message.Text), .. message.Attachments.Select(one => one.Sha256)]))));

    /// <summary>Whether the letter that is registered for an id holds what the message does.</summary>
    private async Task<bool> IsKeptAsync(int tenantId, string key, MailMessage message, CancellationToken ct)
    {
        var letter = await db.Set<IncomingLetter>().Where(row => row.TenantId == tenantId && row.MessageKey == key)
            .Select(row => new { row.SenderName, row.Subject, row.Body }).SingleOrDefaultAsync(ct);
        var again = Command(message, key, []);
        return letter is null
            || (again.Sender.Trim(), again.Subject.Trim(), Lines(again.Body)) == (letter.SenderName, letter.Subject, Lines(letter.Body));
    }

    private static string Lines(string text) => text.ReplaceLineEndings("\n").Trim();

    private static string SenderOf(MailMessage message) =>
        message.From.Count == 0 ? "" : message.From[0].Name.Trim() is { Length: > 0 } name ? name : message.From[0].Address;

    /// <summary>The original first; without it there is no letter. A file of a type that is not taken stays within the original.</summary>
    private async Task<IReadOnlyList<ReceivedFile>?> KeepAsync(FoundMail found, MailMessage message, MailImport import, CancellationToken ct)
    {
        using var raw = new MemoryStream(found.Raw, writable: false);
        var original = await store.ReceiveAsync(raw, "letter.eml", ct);
        if (!original.TryGet(out var kept))
        {
            import.Tell(found, original.Problems);
            return null;
        }

        var files = new List<ReceivedFile> { kept };
        foreach (var attachment in message.Attachments)
        {
            using var content = new MemoryStream(attachment.Content, writable: false);
            var received = await store.ReceiveAsync(content, attachment.Name, ct);
            if (received.TryGet(out var file))
            {
                files.Add(file);
            }
            else
            {
                import.Tell(found, [Problem.Invalid("letters.attachment-within", null, ("name", attachment.Name))]);
            }
        }

        return files;
    }

    private RegisterIncomingLetter Command(MailMessage message, string key, IReadOnlyList<ReceivedFile> files)
    {
        var today = clock.Today();
        var sent = message.Date is { } date ? Bishkek.DayOf(date.UtcDateTime) : today;
        var day = sent > today || sent < Earliest ? today : sent;
        return new RegisterIncomingLetter(
            Cut(SenderOf(message), Correspondent.MaxName, "—"), Cut(message.Subject, IncomingLetter.MaxSubject, NoSubject), day)
        {
            Body = message.Text.Length > IncomingLetter.MaxBody ? message.Text[..IncomingLetter.MaxBody] : message.Text,
            Channel = Channel.Email,
            SenderDate = day,
            MessageKey = key,
            Files = files,
        };
    }

    private static string Cut(string text, int max, string otherwise)
    {
        var clean = text.Trim();
        return clean.Length == 0 ? otherwise : clean.Length > max ? clean[..max] : clean;
    }
}

/// <summary>What came of an import.</summary>
internal sealed class MailImport
{
    private const int MostProblems = 10_000;

    public int Found { get; set; }

    public int Registered { get; set; }

    public int Duplicates { get; set; }

    public List<Problem> Problems { get; } = [];

    /// <summary>Letters registered, and to whom a receipt may go: none to what a program wrote.</summary>
    public List<(Id<IncomingLetter> Letter, string To)> ToReceipt { get; } = [];

    /// <summary>Why the mail server could not be asked; empty where it was.</summary>
    public string Fault { get; init; } = "";

    public void Tell(FoundMail mail, IEnumerable<Problem> problems) =>
        Problems.AddRange(problems.Take(MostProblems - Problems.Count).Select(problem => problem with { File = mail.File, Line = mail.Place }));
}
