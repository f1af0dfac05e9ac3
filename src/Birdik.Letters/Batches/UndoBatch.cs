using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Batches;

/// <summary>Takes a batch back: each letter is what it was before. A letter with which someone has gone on since is left alone and counted.</summary>
public sealed record UndoBatch(Id<LetterBatch> Batch);

public sealed class UndoBatchHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<UndoneBatch>> HandleAsync(UndoBatch command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<LetterBatch>().SingleOrDefaultAsync(row => row.Id == command.Batch, ct) is not { } batch
            || batch.ById != change.Actor.UserId)
        {
            return Problem.NotFound("letters.batch-unknown");
        }

        if (batch.UndoneAt is not null)
        {
            return Problem.Conflict("letters.batch-undone");
        }

        var rows = await db.Set<LetterBatchRow>().Where(row => row.BatchId == batch.Id && !row.IsLeftOut).ToListAsync(ct);
        var ids = rows.ConvertAll(row => row.LetterId);
        var letters = await db.Set<IncomingLetter>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, ct);
        var went = batch.Kind == BatchKind.Assign ? await GoneOnAsync(batch, ids, ct) : [];
        var undone = 0;
        foreach (var row in rows)
        {
            var letter = letters[row.LetterId];
            if (letter.Version != row.After || went.Contains(letter.Id))
            {
                continue;
            }

            letter.Restore(row.State, row.DueOn, row.DueByHand, row.Label);
            await TakeBackAsync(batch, letter, change, ct);
            change.Record("letters.batch-taken-back", LettersRefs.To(letter.Id), ("number", letter.Number), ("kind", texts.In($"Letters.Batch.{batch.Kind}")));
            undone++;
        }

        batch.Undo(change.At);
        change.Record("letters.batch-undone", SourceRef.To("letters.batch", batch.Id), ("letters", undone), ("left", rows.Count - undone));
        await db.SaveChangesAsync(ct);
        return new UndoneBatch(undone, rows.Count - undone);
    }

    /// <summary>What was done since and does not show in the letter itself: a part reported or handed over, a later resolution, an answer begun.</summary>
    private async Task<HashSet<Id<IncomingLetter>>> GoneOnAsync(LetterBatch batch, List<Id<IncomingLetter>> ids, CancellationToken ct)
    {
        var parts = db.Set<ResolutionExecutor>().Where(part => ids.Contains(part.LetterId) && (part.DoneAt >= batch.DoneAt || (part.TakenFrom != ""
            && db.Set<Resolution>().Any(one => one.Id == part.ResolutionId && one.GivenAt == batch.DoneAt)))).Select(part => part.LetterId);
        var later = db.Set<Resolution>().Where(one => ids.Contains(one.LetterId) && one.GivenAt > batch.DoneAt).Select(one => one.LetterId);
        var found = await parts.Union(later).ToListAsync(ct);
        var asked = ids.ConvertAll(id => (Id<IncomingLetter>?)id);
        var answered = await db.Set<OutgoingLetter>().Where(answer => asked.Contains(answer.InReplyTo) && answer.DraftedAt > batch.DoneAt)
            .Select(answer => answer.InReplyTo!.Value).ToListAsync(ct);
        return [.. found, .. answered];
    }

    private async Task TakeBackAsync(LetterBatch batch, IncomingLetter letter, ChangeContext change, CancellationToken ct)
    {
        if (batch.Kind == BatchKind.Assign)
        {
            foreach (var resolution in await db.Set<Resolution>().Where(row => row.LetterId == letter.Id && row.GivenAt == batch.DoneAt).ToListAsync(ct))
            {
                resolution.Withdraw(change.At);
                foreach (var executor in await db.Set<ResolutionExecutor>().Where(row => row.ResolutionId == resolution.Id && row.DoneAt == null).ToListAsync(ct))
                {
                    executor.Withdraw(change.At);
                }
            }
        }
        else if (batch.Kind == BatchKind.Close)
        {
            foreach (var executor in await db.Set<ResolutionExecutor>().Where(row => row.LetterId == letter.Id && row.DoneAt == batch.DoneAt).ToListAsync(ct))
            {
                executor.Reopen();
            }
        }
    }
}

/// <param name="Left">Letters with which someone has gone on.</param>
public sealed record UndoneBatch(int Undone, int Left);
