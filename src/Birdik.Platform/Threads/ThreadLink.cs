namespace Birdik.Platform.Threads;

/// <summary>
/// One step of a thread (law → duty → function → work → post → cost; need → measure → budget → decision → answer):
/// what lies before (<see cref="ThreadDirection.Before"/>) or after the object asked about.
/// </summary>
/// <param name="Target">The object at the other end.</param>
/// <param name="Direction">Whether it lies before or after.</param>
/// <param name="Title">Its title in the reader's language.</param>
/// <param name="Note">One quiet line: kind, number, amount.</param>
/// <param name="Href">Where it opens; null when the reader may not open it.</param>
public sealed record ThreadLink(SourceRef Target, ThreadDirection Direction, string Title, string? Note, string? Href);

public enum ThreadDirection
{
    Before,
    After,
}
