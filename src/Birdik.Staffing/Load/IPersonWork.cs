namespace Birdik.Staffing.Load;

/// <summary>Work that people have in hand, as a module knows it: letters here, tasks of the council and of programmes in theirs.</summary>
public interface IPersonWork
{
    /// <summary>What was done since a day, and all that is still open, in one's own office.</summary>
    Task<IReadOnlyList<PersonTask>> SinceAsync(DateOnly from, CancellationToken ct);
}

/// <summary>A piece of work of one person.</summary>
/// <param name="Title">Number and subject; empty where the reader may not see them.</param>
/// <param name="Due">The day by which it is to be done; null where none is set.</param>
/// <param name="Done">The day on which it was done; null while open.</param>
/// <param name="Minutes">What it takes this person.</param>
/// <param name="Helpers">Others who have a part in it and know it.</param>
public sealed record PersonTask(
    Guid Person, string Kind, string Title, string Href, DateOnly? Due, DateOnly? Done, decimal Minutes, IReadOnlyList<Guid> Helpers);
