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

    internal async Task<MailImport> RunAsync(IEnumerable<Result<FoundMail>> mails, int tenantId, bool dryRun, CancellationToken ct)
    {
        var import = new MailImport();
        var known = await KnownAsync(tenantId, ct);
        foreach (var mail in mails)
        {
            if (mail.TryGet(out var found))
            {
                import.Found++;
                _ = await TakeAsync(found, tenantId, known, dryRun, import, ct);
            }
            else
            {
                import.Problems.AddRange(mail.Problems);
            }
        }

        return import;
    }

    internal async Task<KnownMail> KnownAsync(int tenantId, CancellationToken ct)
    {
        var known = new KnownMail();
        await foreach (var row in db.Set<IncomingLetter>().Where(row => row.TenantId == tenantId && row.MessageKey != null)
            .Select(row => new { row.MessageKey, row.MessageContent }).AsAsyncEnumerable().WithCancellation(ct))
        {
            known.Add(row.MessageKey!, row.MessageContent);
        }

        return known;
    }

    /// <summary>Registers a message, or passes over one that is a letter already.</summary>
    /// <returns>Why it is refused: then it is no letter, and none of it is kept. A duplicate by its id that says something else is refused too.</returns>
    internal async Task<IReadOnlyList<Problem>> TakeAsync(
        FoundMail found, int tenantId, KnownMail known, bool dryRun, MailImport import, CancellationToken ct)
    {
        var read = MailReader.Read(found.Raw);
        if (!read.TryGet(out var message))
        {
            return import.Refuse(found, read.Problems);
        }

        var key = message.MessageId ?? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(found.Raw))}";
        var content = ContentOf(message);
        var kin = known.Of(key, content, message is { Date: not null, From.Count: > 0 });
        if (kin != MailKin.New)
        {
            import.Duplicates++;
            IReadOnlyList<Problem> another = kin == MailKin.AnotherOfItsId ? [MailProblems.IdRepeated] : [];
            import.Tell(found, [.. message.Problems, .. another]);
            return another;
        }

        var (command, flaws) = Command(message, key, content);
        import.Tell(found, flaws);
        var refused = dryRun ? [] : await RegisterAsync(found, tenantId, message, command, flaws, import, ct);
        if (refused.Count > 0)
        {
            return import.Refuse(found, refused);
        }

        known.Add(key, content);
        import.Registered++;
        return [];
    }

    private async Task<IReadOnlyList<Problem>> RegisterAsync(
        FoundMail found, int tenantId, MailMessage message, RegisterIncomingLetter command, IReadOnlyList<Problem> flaws, MailImport import,
        CancellationToken ct)
    {
        var (files, within) = await KeepAsync(found, message, ct);
        if (!files.TryGet(out var kept))
        {
            return files.Problems;
        }

        import.Tell(found, within);
        var whole = command with { Files = kept, Flaws = [.. flaws, .. within] };
        var answer = await pipeline.RunAsync<RegisterIncomingLetterHandler, RegisteredLetter>(
            tenantId, Actor.System, (handler, change, token) => handler.HandleAsync(whole, change, token), ct);
        if (answer.TryGet(out var letter) && !message.IsAutomatic && message.From.Count > 0)
        {
            import.ToReceipt.Add((letter.Id, message.From[0].Address));
        }

        return answer.Problems;
    }

    /// <summary>What of a message stays the same whatever way it came.</summary>
    private static string ContentOf(MailMessage message) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(
        '\0',
        [
            .. message.From.Select(one => $"{one.Name} <{one.Address}>").Take(1), $"{message.Date?.UtcDateTime:O}", message.Subject,
            message.Text.ReplaceLineEndings("\n").Trim(), .. message.Attachments.Select(one => one.Sha256),
        ]))));

    private static string SenderOf(MailMessage message) =>
        message.From.Count == 0 ? "" : message.From[0].Name.Trim() is { Length: > 0 } name ? name : message.From[0].Address;

    /// <summary>The original first; without it there is no letter. A file of a type that is not taken stays within the original.</summary>
    private async Task<(Result<List<ReceivedFile>> Files, IReadOnlyList<Problem> Within)> KeepAsync(
        FoundMail found, MailMessage message, CancellationToken ct)
    {
        using var raw = new MemoryStream(found.Raw, writable: false);
        var original = await store.ReceiveAsync(raw, "letter.eml", ct);
        if (!original.TryGet(out var kept))
        {
            return (Result<List<ReceivedFile>>.Refused(original.Problems), []);
        }

        var (files, within) = (new List<ReceivedFile> { kept }, new List<Problem>());
        foreach (var attachment in message.Attachments)
        {
            using var content = new MemoryStream(attachment.Content, writable: false);
            var received = await store.ReceiveAsync(content, attachment.Name, ct);
            if (received.TryGet(out var file))
            {
                files.Add(file);
            }
            else if (received.Problems.Any(problem => problem.Kind == ProblemKind.Unavailable))
            {
                return (Result<List<ReceivedFile>>.Refused(received.Problems), []);
            }
            else
            {
                within.Add(Problem.Invalid("letters.attachment-within", null, ("name", attachment.Name)));
            }
        }

        return (files, within);
    }

    private (RegisterIncomingLetter Command, IReadOnlyList<Problem> Flaws) Command(MailMessage message, string key, string content)
    {
        var flaws = new List<Problem>(message.Problems);
        var today = clock.Today();
        var sent = message.Date is { } date ? Bishkek.DayOf(date.UtcDateTime) : (DateOnly?)null;
        if (sent < Earliest || sent > today)
        {
            flaws.Add(MailProblems.DateWrong(sent.Value));
            sent = null;
        }

        if (message.Text.Length > IncomingLetter.MaxBody)
        {
            flaws.Add(MailProblems.TextCut);
        }

        var command = new RegisterIncomingLetter(
            Cut(SenderOf(message), Correspondent.MaxName, "—"), Cut(message.Subject, IncomingLetter.MaxSubject, NoSubject), sent ?? today)
        {
            Body = MailFields.Cut(message.Text, IncomingLetter.MaxBody),
            Channel = Channel.Email,
            SenderDate = sent,
            MessageKey = key,
            MessageContent = content,
        };
        return (command, [.. flaws.Distinct()]);
    }

    private static string Cut(string text, int max, string otherwise) =>
        MailFields.Cut(text.Trim(), max) is { Length: > 0 } cut ? cut : otherwise;
}

/// <summary>What came of an import.</summary>
internal sealed class MailImport
{
    private const int MostProblems = 10_000;

    public int Found { get; set; }

    public int Registered { get; set; }

    public int Duplicates { get; set; }

    /// <summary>Messages that are no letter and no duplicate.</summary>
    public int Refused { get; private set; }

    public List<Problem> Problems { get; } = [];

    /// <summary>Letters registered, and to whom a receipt may go: none to what a program wrote.</summary>
    public List<(Id<IncomingLetter> Letter, string To)> ToReceipt { get; } = [];

    /// <summary>Why the mail server could not be asked; empty where it was.</summary>
    public string Fault { get; set; } = "";

    public IReadOnlyList<Problem> Refuse(FoundMail mail, IReadOnlyList<Problem> problems)
    {
        Refused++;
        Tell(mail, problems);
        return problems;
    }

    public void Tell(FoundMail mail, IEnumerable<Problem> problems) =>
        Problems.AddRange(problems.Take(MostProblems - Problems.Count).Select(problem => problem with { File = mail.File, Line = mail.Place }));
}
