using Birdik.Platform.Persistence;

namespace Birdik.Letters.Incoming;

/// <summary>What people have in work, each part with its day: the letter's, or the one that a resolution given under another sets for its own.</summary>
internal static class OpenParts
{
    public static IQueryable<OpenPart> Of(BirdikDbContext db) =>
        from executor in db.Set<ResolutionExecutor>()
        where executor.DoneAt == null
        join resolution in db.Set<Resolution>() on executor.ResolutionId equals resolution.Id
        join letter in db.Set<IncomingLetter>() on executor.LetterId equals letter.Id
        where letter.State == LetterState.InWork
        select new OpenPart
        {
            Executor = executor,
            Letter = letter,
            IsUnder = resolution.ParentId != null,
            DueOn = resolution.ParentId != null && resolution.ControlOn != null ? resolution.ControlOn : letter.DueOn,
        };
}

/// <summary>A part in work.</summary>
internal sealed record OpenPart
{
    public required ResolutionExecutor Executor { get; init; }

    public required IncomingLetter Letter { get; init; }

    /// <summary>Given under a resolution: by the one who answers for it.</summary>
    public required bool IsUnder { get; init; }

    public required DateOnly? DueOn { get; init; }
}
