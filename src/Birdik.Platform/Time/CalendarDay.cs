using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;

namespace Birdik.Platform.Time;

/// <summary>A special day of the national calendar. A change by act replaces the row and leaves the old one with the act that ended it.</summary>
public sealed class CalendarDay : ReferenceEntity<CalendarDay>
{
    public const int MaxName = 200;
    public const int MaxAct = 500;

    public required DateOnly Date { get; init; }

    public required DayKind Kind { get; init; }

    public required LocalizedText Name { get; init; }

    /// <summary>Whether an act or an official calendar names this very day.</summary>
    public required bool Verified { get; init; }

    /// <summary>The act or source it rests on.</summary>
    public required string Act { get; init; }

    public required DateTime SetAt { get; init; }

    /// <summary>Null while in force.</summary>
    public DateTime? ReplacedAt { get; private set; }

    public string? ReplacedByAct { get; private set; }

    public SpecialDay AsSpecial() => new(Date, Kind, Verified);

    public void Replace(string act, DateTime at) => (ReplacedAt, ReplacedByAct) = (at, act);
}
