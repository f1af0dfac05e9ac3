using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Enters a letter that came into the journal: it gets its number, and the day by which it is to be answered.</summary>
/// <param name="Sender">As the letter names it; matched to the correspondents or added to them.</param>
public sealed record RegisterIncomingLetter(string Sender, string Subject, DateOnly ReceivedOn)
{
    public string? SenderNumber { get; init; }

    public DateOnly? SenderDate { get; init; }

    public string Body { get; init; } = "";

    public string Language { get; init; } = "";

    public LetterKind Kind { get; init; } = LetterKind.Letter;

    public CorrespondentClass? SenderClass { get; init; }

    public Channel Channel { get; init; } = Channel.Paper;

    public LetterAccess Access { get; init; } = LetterAccess.Office;

    public int? Sheets { get; init; }

    public string? Function { get; init; }

    /// <summary>The file's index; null takes the journal's.</summary>
    public string? File { get; init; }

    /// <summary>A repeated key answers with the letter it already stands for.</summary>
    public string? IdempotencyKey { get; init; }

    public string? RequestHash { get; init; }

    public string? MessageKey { get; init; }

    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];
}

/// <summary>What the sender is told of a letter registered.</summary>
public sealed record RegisteredLetter(Id<IncomingLetter> Id, string Number, DateTime RegisteredAt, DateOnly? DueOn);

public sealed class RegisterIncomingLetterHandler(
    BirdikDbContext db, LetterPlace place, Terms terms, IncomingSearch search)
{
    public async Task<Result<RegisteredLetter>> HandleAsync(
        RegisterIncomingLetter command, ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var problems = RegisterChecks.Of(command, today).ToList();
        if (problems.Count > 0)
        {
            return problems;
        }

        if (await AlreadyAsync(command, ct) is { } already)
        {
            return already;
        }

        var (journal, sender) = await place.OfAsync(command, today.Year, change, ct);
        var letter = Make(command, sender, journal, today, change.At);
        if (await terms.OfAsync(command.Kind, sender.Class, today, ct) is { } term)
        {
            letter.DueBy(term.Due, term.Norm, term.Verified);
        }

        db.Add(letter);
        db.AddRange(command.Files.Select(file => StoredFile.Of(file, LettersRefs.To(letter.Id), change)));
        await search.PutNewAsync(letter, sender.Class, ct);
        change.Record(
            "letters.incoming-registered", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("sender", letter.Kind.IsAppeal() ? "—" : letter.SenderName), ("due", letter.DueOn), ("files", command.Files.Count));
        await db.SaveChangesAsync(ct);
        return Answer(letter);
    }

    private static RegisteredLetter Answer(IncomingLetter letter) => new(letter.Id, letter.Number, letter.RegisteredAt, letter.DueOn);

    private async Task<Result<RegisteredLetter>?> AlreadyAsync(RegisterIncomingLetter command, CancellationToken ct)
    {
        if (command.MessageKey is { } message && await db.Set<IncomingLetter>().AnyAsync(row => row.MessageKey == message, ct))
        {
            return LettersProblems.MessageKnown();
        }

        if (command.IdempotencyKey is not { } key)
        {
            return null;
        }

        var first = await db.Set<IncomingLetter>().AsNoTracking().SingleOrDefaultAsync(row => row.IdempotencyKey == key, ct);
        return first is null ? null
            : first.RequestHash == command.RequestHash ? Answer(first)
            : LettersProblems.IdempotencyMismatch();
    }

    private static IncomingLetter Make(
        RegisterIncomingLetter command, Correspondent sender, Journal journal, DateOnly today, DateTime at)
    {
        var number = journal.Take(command.File);
        var subject = command.Subject.Trim();
        return new IncomingLetter
        {
            JournalId = journal.Id,
            Serial = number.Serial,
            Number = number.Text,
            FileIndex = number.File,
            RegisteredAt = at,
            RegisteredOn = today,
            ReceivedOn = command.ReceivedOn,
            Kind = command.Kind,
            Channel = command.Channel,
            Access = command.Access,
            SenderId = sender.Id,
            SenderName = command.Sender.Trim(),
            SenderNumber = Text(command.SenderNumber),
            SenderDate = command.SenderDate,
            Subject = subject,
            Body = command.Body,
            Language = command.Language,
            Sheets = command.Sheets,
            Function = Text(command.Function),
            IdempotencyKey = command.IdempotencyKey,
            RequestHash = command.RequestHash,
            MessageKey = command.MessageKey,
            SearchText = IncomingSearch.Fold(number.Text, command.SenderNumber, command.Sender, subject),
        };
    }

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
