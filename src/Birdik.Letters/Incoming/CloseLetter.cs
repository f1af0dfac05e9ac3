using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Incoming;

/// <summary>Takes a letter from control with a report of what was done.</summary>
public sealed record CloseLetter(Id<IncomingLetter> Letter, string Report);

public sealed class CloseLetterHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(CloseLetter command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Id == command.Letter, ct) is not { } letter)
        {
            return LettersProblems.LetterUnknown();
        }

        var report = command.Report.Trim();
        if (!letter.IsOpen)
        {
            return letter.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed();
        }

        if (report.Length is 0 or > Resolution.MaxReport)
        {
            return report.Length == 0
                ? LettersProblems.Missing(nameof(command.Report))
                : LettersProblems.TooLong(nameof(command.Report), Resolution.MaxReport);
        }

        letter.Close(Bishkek.DayOf(change.At), report);
        foreach (var executor in await db.Set<ResolutionExecutor>()
            .Where(row => row.LetterId == letter.Id && row.DoneAt == null).ToListAsync(ct))
        {
            executor.Finish(change.At, report);
        }

        change.Record("letters.incoming-closed", LettersRefs.To(letter.Id), ("number", letter.Number), ("report", report));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
