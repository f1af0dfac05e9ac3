using Birdik.Letters.Correspondents;
using Birdik.Letters.Journals;
using Birdik.Letters.Mail;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;

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

    public string? MessageContent { get; init; }

    /// <summary>What could not be read of the message it came by.</summary>
    public IReadOnlyList<Problem> Flaws { get; init; } = [];

    public IReadOnlyList<ReceivedFile> Files { get; init; } = [];
}

/// <summary>What the sender is told of a letter registered.</summary>
public sealed record RegisteredLetter(Id<IncomingLetter> Id, string Number, DateTime RegisteredAt, DateOnly? DueOn)
{
    internal static RegisteredLetter Of(IncomingLetter letter) => new(letter.Id, letter.Number, letter.RegisteredAt, letter.DueOn);
}

/// <summary>Letters that wait for the same journal are registered together: each has its number, and what they share is read and written once.</summary>
public sealed class RegisterIncomingLetterHandler(
    BirdikDbContext db, LetterPlace place, Terms terms, IncomingSearch search) : IBatchHandler<RegisterIncomingLetter, RegisteredLetter>
{
    public async Task<Result<RegisteredLetter>> HandleAsync(
        RegisterIncomingLetter command, ChangeContext change, CancellationToken ct) =>
        (await HandleAsync([new(command, change)], ct))[0];

    public async Task<IReadOnlyList<Result<RegisteredLetter>>> HandleAsync(
        IReadOnlyList<Asked<RegisterIncomingLetter>> asked, CancellationToken ct)
    {
        var known = await KnownLetters.FindAsync(db, asked, ct);
        var places = await place.OfAsync(asked, ct);
        var answers = new List<Result<RegisteredLetter>>(asked.Count);
        var letters = new List<(IncomingLetter Letter, ChangeContext Change)>(asked.Count);
        var flaws = new List<(MailFlaw Flaw, ChangeContext Change)>();
        foreach (var (command, change) in asked)
        {
            db.BeginPart(change);
            answers.Add(
                RegisterChecks.Of(command, Bishkek.DayOf(change.At)).ToList() is { Count: > 0 } problems ? problems
                : known.AnswerTo(command) ?? await places.RefusalAsync(command, change, letters.Select(one => one.Letter), ct)
                    ?? await RegisterAsync(command, change, places, known, letters, flaws, ct));
        }

        await db.SaveChangesAsync(ct);
        if (letters is [.., var last])
        {
            await using var writes = db.Directly();
            places.Save(writes, last.Change);
            letters.ForEach(one => writes.Insert(one.Letter, one.Change));
            flaws.ForEach(one => writes.Insert(one.Flaw, one.Change));
            await writes.SaveAsync(ct);
        }

        return answers;
    }

    private async Task<RegisteredLetter> RegisterAsync(
        RegisterIncomingLetter command, ChangeContext change, LetterPlace.Places places, KnownLetters known,
        List<(IncomingLetter Letter, ChangeContext Change)> letters, List<(MailFlaw Flaw, ChangeContext Change)> flaws, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var (journal, sender) = await places.OfAsync(command, change, ct);
        var letter = Make(command, sender, journal, today, change.At);
        if (await terms.OfAsync(command.Kind, sender.Class, today, ct) is { } term)
        {
            letter.DueBy(term.Due, term.Norm, term.Verified);
        }

        letters.Add((letter, change));
        db.AddRange(command.Files.Select(file => StoredFile.Of(file, LettersRefs.To(letter.Id), change)));
        await search.PutNewAsync(letter, sender.Class, ct);
        change.Record(
            "letters.incoming-registered", LettersRefs.To(letter.Id),
            ("number", letter.Number), ("sender", letter.Kind.IsAppeal() ? "—" : letter.SenderName), ("due", letter.DueOn), ("files", command.Files.Count));
        if (command.Flaws.Count > 0)
        {
            flaws.Add((new MailFlaw { LetterId = letter.Id, Problems = KeptProblems.Write(command.Flaws) }, change));
            change.Record("letters.mail-flawed", LettersRefs.To(letter.Id), ("number", letter.Number), ("count", command.Flaws.Count));
        }

        known.Add(letter);
        return RegisteredLetter.Of(letter);
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
            MessageContent = command.MessageContent,
            SearchText = IncomingSearch.Fold(number.Text, command.SenderNumber, command.Sender, subject),
        };
    }

    private static string? Text(string? written) => string.IsNullOrWhiteSpace(written) ? null : written.Trim();
}
