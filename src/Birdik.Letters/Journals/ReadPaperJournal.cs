using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Journals;

/// <summary>A journal line by line, as it stands in the paper book: every number in order, cancelled ones with their reason.</summary>
public sealed class ReadPaperJournal(BirdikDbContext db, CurrentUser user)
{
    public const int MaxLines = 2_000;

    public async Task<PaperJournal?> OfAsync(Id<Journal> id, DateOnly? from, DateOnly? to, CancellationToken ct) =>
        await db.Set<Journal>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is { } journal
            ? new PaperJournal(journal, journal.Kind == JournalKind.Outgoing ? await SentAsync(id, from, to, ct) : await CameAsync(id, from, to, ct))
            : null;

    private async Task<IReadOnlyList<PaperLine>> CameAsync(Id<Journal> id, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var letters = await db.Set<IncomingLetter>().AsNoTracking()
            .Where(row => row.JournalId == id && (from == null || row.RegisteredOn >= from) && (to == null || row.RegisteredOn <= to))
            .OrderBy(row => row.Serial).Take(MaxLines).ToListAsync(ct);
        if (letters.Count == 0)
        {
            return [];
        }

        var ids = letters.ConvertAll(row => row.Id);
        var resolutions = (await db.Set<Resolution>().AsNoTracking()
            .Where(row => ids.Contains(row.LetterId) && row.ParentId == null && row.WithdrawnAt == null).OrderBy(row => row.GivenAt).ToListAsync(ct)).ToLookup(row => row.LetterId);
        var executors = (await db.Set<ResolutionExecutor>().AsNoTracking().Where(row => ids.Contains(row.LetterId) && row.WithdrawnAt == null).ToListAsync(ct)).ToLookup(row => row.ResolutionId);
        var addresses = await db.Set<Appeal>().AsNoTracking().Where(row => ids.Contains(row.LetterId)).ToDictionaryAsync(row => row.LetterId, row => row.Address, ct);
        var may = user.May(LettersPermissions.Confidential);
        var visible = await db.Set<IncomingLetter>().SeenBy(db, user).Where(row => ids.Contains(row.Id)).Select(row => row.Id).ToHashSetAsync(ct);
        return letters.ConvertAll(letter =>
        {
            var seen = visible.Contains(letter.Id);
            var resolution = resolutions[letter.Id].FirstOrDefault();
            return new PaperLine(letter.Number, letter.ReceivedOn)
            {
                Sender = !seen || (letter.Kind.IsAppeal() && !may) ? null : letter.SenderName,
                Address = may && seen ? addresses.GetValueOrDefault(letter.Id, "") : "",
                SenderNumber = seen ? letter.SenderNumber ?? "" : "",
                SenderDate = letter.SenderDate,
                Subject = seen ? letter.Subject : "",
                Resolution = seen ? resolution?.Text ?? "" : "",
                Executor = resolution is null ? "" : string.Join(", ", executors[resolution.Id].OrderByDescending(one => one.IsResponsible).Select(one => one.Name)),
                DueOn = letter.DueOn,
                Outcome = seen ? letter.Outcome : "",
                EndedOn = letter.ClosedOn,
                File = letter.FileIndex,
                IsCancelled = letter.State == LetterState.Cancelled,
            };
        });
    }

    private async Task<IReadOnlyList<PaperLine>> SentAsync(Id<Journal> id, DateOnly? from, DateOnly? to, CancellationToken ct)
    {
        var shown = await ReadOutgoingLetter.Shown(ReadOutgoingLetter.Visible(db, user).Where(row => row.JournalId == id), db, user)
            .Select(row => row.Id).ToHashSetAsync(ct);
        var letters = await db.Set<OutgoingLetter>().AsNoTracking()
            .Where(row => row.JournalId == id && (from == null || row.RegisteredOn >= from) && (to == null || row.RegisteredOn <= to))
            .OrderBy(row => row.Serial).Take(MaxLines).ToListAsync(ct);
        return letters.ConvertAll(letter => new PaperLine(letter.Number, letter.RegisteredOn!.Value)
        {
            Sender = shown.Contains(letter.Id) ? letter.AddresseeName : null,
            Subject = shown.Contains(letter.Id) ? letter.Subject : "",
            Executor = letter.AuthorName,
            Outcome = letter.State == OutgoingState.Cancelled ? letter.Reason : "",
            File = letter.FileIndex,
            IsCancelled = letter.State == OutgoingState.Cancelled,
        });
    }
}

public sealed record PaperJournal(Journal Journal, IReadOnlyList<PaperLine> Lines);

/// <summary>A line of the paper journal.</summary>
/// <param name="On">When it came; of an outgoing letter when it got its number.</param>
public sealed record PaperLine(string Number, DateOnly On)
{
    /// <summary>The sender, of an outgoing letter the addressee; null where the reader may not see it.</summary>
    public string? Sender { get; init; }

    public string Address { get; init; } = "";

    public string SenderNumber { get; init; } = "";

    public DateOnly? SenderDate { get; init; }

    public string Subject { get; init; } = "";

    public string Resolution { get; init; } = "";

    public string Executor { get; init; } = "";

    public DateOnly? DueOn { get; init; }

    public string Outcome { get; init; } = "";

    public DateOnly? EndedOn { get; init; }

    public string File { get; init; } = "";

    public bool IsCancelled { get; init; }
}
