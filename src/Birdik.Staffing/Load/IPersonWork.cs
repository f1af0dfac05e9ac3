namespace Birdik.Staffing.Load;

/// <summary>Work that people have in hand, as a module knows it: letters here, tasks of the council and of programmes in theirs.</summary>
public interface IPersonWork
{
    /// <summary>In one's own office what was done since a day, all that is still open, and what comes round every week up to another day.</summary>
    /// <param name="from">A Monday.</param>
    Task<IReadOnlyList<PersonTask>> BetweenAsync(DateOnly from, DateOnly to, CancellationToken ct);
}

/// <summary>A piece of work of one person.</summary>
/// <param name="Title">Number and subject; empty where the reader may not see them.</param>
/// <param name="Kind">What it is: a letter, a <see cref="Duty"/>.</param>
/// <param name="Due">The day by which it is to be done; null where none is set.</param>
/// <param name="Done">The day on which it was done; null while open.</param>
/// <param name="Minutes">What it takes this person.</param>
/// <param name="Helpers">Others who have a part in it and know it, or, for a duty, whose posts may hold it.</param>
public sealed record PersonTask(
    Guid Person, string Kind, string Title, string Href, DateOnly? Due, DateOnly? Done, decimal Minutes, IReadOnlyList<Guid> Helpers)
{
    /// <summary>The kind of what a post does by its functions, week by week.</summary>
    public const string Duty = "Duty";

    /// <summary>The code of the function it belongs to; null where none is known.</summary>
    public string? Function { get; init; }

    public bool IsDuty => Kind == Duty;
}
