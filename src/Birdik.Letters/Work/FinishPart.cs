using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Work;

/// <summary>One of several executors has done their part; the letter stays under control until it is taken from it.</summary>
public sealed record FinishPart(Id<ResolutionExecutor> Part, string Report);

public sealed class FinishPartHandler(BirdikDbContext db)
{
    public async Task<Result<Id<IncomingLetter>>> HandleAsync(FinishPart command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ResolutionExecutor>().SingleOrDefaultAsync(row => row.Id == command.Part, ct) is not { } part
            || part.UserId != change.Actor.UserId)
        {
            return LettersProblems.ResolutionUnknown();
        }

        if (part.DoneAt is not null)
        {
            return Problem.Conflict("letters.part-done");
        }

        var report = command.Report.Trim();
        if (report.Length is 0 or > Resolution.MaxReport)
        {
            return report.Length == 0
                ? LettersProblems.Missing(nameof(command.Report))
                : LettersProblems.TooLong(nameof(command.Report), Resolution.MaxReport);
        }

        part.Finish(change.At, report);
        change.Record("letters.part-done", LettersRefs.To(part.LetterId), ("name", part.Name), ("report", report));
        await db.SaveChangesAsync(ct);
        return part.LetterId;
    }
}
