using Birdik.Letters.Incoming;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Batches;

/// <summary>
/// Does one thing to several letters, all of them or none: a resolution, a control date, a label, the taking from control. Only letters whose term
/// by law ends before the day are left out and told: theirs is to be extended first.
/// </summary>
public sealed record DoBatch(BatchKind Kind, IReadOnlyList<Id<IncomingLetter>> Letters)
{
    public const int MaxLetters = 100;

    public string Text { get; init; } = "";

    public Guid? Responsible { get; init; }

    public DateOnly? Day { get; init; }

    public string Label { get; init; } = "";
}

public sealed class DoBatchHandler(BirdikDbContext db, ResolveLetterHandler resolve, CloseLetterHandler close, ControlLimits limits, Texts texts)
{
    public async Task<Result<Id<LetterBatch>>> HandleAsync(DoBatch command, ChangeContext change, CancellationToken ct)
    {
        var ids = command.Letters.Distinct().ToList();
        if (ids.Count is 0 or > DoBatch.MaxLetters)
        {
            return Problem.Invalid("letters.batch-size", null, ("max", DoBatch.MaxLetters));
        }

        var letters = await db.Set<IncomingLetter>().Where(row => ids.Contains(row.Id)).ToListAsync(ct);
        if (letters.Count != ids.Count)
        {
            return LettersProblems.LetterUnknown();
        }

        if (Check(command, letters, Bishkek.DayOf(change.At)) is { } problem)
        {
            return problem;
        }

        var late = await LateAsync(command, letters, ct);
        if (late.Count == letters.Count)
        {
            return late.Select(one => LettersProblems.ControlAfterTerm(one.Value) with { Field = nameof(command.Day), Id = one.Key.Number }).ToList();
        }

        var batch = new LetterBatch { Kind = command.Kind, ById = change.Actor.UserId ?? Guid.Empty, ByName = change.Actor.Name, DoneAt = change.At };
        db.Add(batch);
        var rows = letters.ConvertAll(letter => new LetterBatchRow
        {
            BatchId = batch.Id, LetterId = letter.Id, State = letter.State, DueOn = letter.DueOn, DueByHand = letter.DueByHand, Label = letter.Label,
            IsLeftOut = late.ContainsKey(letter),
        });
        db.AddRange(rows);
        foreach (var letter in letters.Where(one => !late.ContainsKey(one)))
        {
            if (await ApplyAsync(command, letter, change, ct) is { } refused)
            {
                return Result<Id<LetterBatch>>.Refused([.. refused.Select(one => one with { Id = letter.Number })]);
            }
        }

        change.Record("letters.batch-done", SourceRef.To("letters.batch", batch.Id), ("kind", texts.In($"Letters.Batch.{command.Kind}")), ("letters", letters.Count - late.Count));
        await db.SaveChangesAsync(ct);
        foreach (var row in rows)
        {
            row.After = letters.Find(letter => letter.Id == row.LetterId)!.Version;
        }

        await db.SaveChangesAsync(ct);
        return batch.Id;
    }

    /// <summary>Letters whose term by law ends before the day, with that term.</summary>
    private async Task<Dictionary<IncomingLetter, DateOnly>> LateAsync(DoBatch command, List<IncomingLetter> letters, CancellationToken ct)
    {
        var late = new Dictionary<IncomingLetter, DateOnly>();
        foreach (var letter in command is { Kind: BatchKind.Assign or BatchKind.Deadline, Day: not null } ? letters : [])
        {
            if (await limits.OfAsync(letter, ct) is { } latest && command.Day > latest)
            {
                late[letter] = latest;
            }
        }

        return late;
    }

    private static Problem? Check(DoBatch command, List<IncomingLetter> letters, DateOnly today)
    {
        if (command.Kind is not BatchKind.Label && letters.Find(letter => !letter.IsOpen) is { } shut)
        {
            return (shut.State == LetterState.Cancelled ? LettersProblems.Cancelled() : LettersProblems.Closed()) with { Id = shut.Number };
        }

        return command.Kind switch
        {
            BatchKind.Deadline when command.Day is null => LettersProblems.Missing(nameof(command.Day)),
            BatchKind.Deadline when command.Day < today => LettersProblems.ControlInPast(command.Day.Value) with { Field = nameof(command.Day) },
            BatchKind.Label when command.Label.Trim().Length > IncomingLetter.MaxLabel => LettersProblems.TooLong(nameof(command.Label), IncomingLetter.MaxLabel),
            BatchKind.Label when command.Label.Any(char.IsControl) => LettersProblems.SignsForbidden(nameof(command.Label)),
            BatchKind.Label or BatchKind.Deadline or BatchKind.Assign or BatchKind.Close => null,
        };
    }

    private async Task<IReadOnlyList<Problem>?> ApplyAsync(DoBatch command, IncomingLetter letter, ChangeContext change, CancellationToken ct)
    {
        switch (command.Kind)
        {
            case BatchKind.Assign:
                var resolved = await resolve.HandleAsync(
                    new ResolveLetter(letter.Id, command.Text, command.Responsible, [], command.Day), change, ct);
                return resolved.Succeeded ? null : resolved.Problems;
            case BatchKind.Close:
                var closed = await close.HandleAsync(new CloseLetter(letter.Id, command.Text), change, ct);
                return closed.Succeeded ? null : [.. closed.Problems.Select(one => one.Field == "Report" ? one with { Field = nameof(command.Text) } : one)];
            case BatchKind.Deadline:
                letter.Control(command.Day!.Value);
                change.Record("letters.deadline-set", LettersRefs.To(letter.Id), ("number", letter.Number), ("day", command.Day));
                return null;
            case BatchKind.Label:
                letter.Label = command.Label.Trim();
                change.Record("letters.label-set", LettersRefs.To(letter.Id), ("number", letter.Number), ("label", letter.Label));
                return null;
            default:
                throw new ArgumentOutOfRangeException(nameof(command), command.Kind, null);
        }
    }
}
