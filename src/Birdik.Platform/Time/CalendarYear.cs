using Birdik.Platform.Persistence;

namespace Birdik.Platform.Time;

/// <summary>A year whose working calendar is known, and where it is from.</summary>
public sealed class CalendarYear : ReferenceEntity<CalendarYear>
{
    public const int MaxSource = 500;

    public required int Year { get; init; }

    public required string Source { get; init; }
}
