namespace Birdik.Methods.LegalTime;

/// <summary>The end of a time limit and how it came about.</summary>
/// <param name="Start">The day of the event; the term runs from the day after.</param>
/// <param name="Due">The last day of the term.</param>
/// <param name="Skipped">The days that did not count, or over which the end moved on.</param>
/// <param name="Unverified">Days between start and end whose place in the calendar is not verified: the end may move by them.</param>
public sealed record LegalTerm(
    DateOnly Start, DateOnly Due, IReadOnlyList<SkippedDay> Skipped, IReadOnlyList<DateOnly> Unverified);

/// <summary>A day that did not count, and why.</summary>
public sealed record SkippedDay(DateOnly Date, DayKind Kind);
