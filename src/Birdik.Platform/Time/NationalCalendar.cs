using Birdik.Methods.LegalTime;

namespace Birdik.Platform.Time;

/// <summary>The calendars in force: for counting, and day by day with names for showing.</summary>
public sealed record NationalCalendar(
    WorkingCalendar Working, IReadOnlyDictionary<int, CalendarYear> Years, IReadOnlyDictionary<DateOnly, CalendarDay> Days)
{
    /// <summary>By year, of the days in force and of those replaced; for <see cref="SetCalendarDay.Version"/>.</summary>
    public required IReadOnlyDictionary<int, int> Versions { get; init; }

    public int VersionOf(int year) => Versions.GetValueOrDefault(year);

    public IEnumerable<CalendarDay> DaysOf(int year) => Days.Values.Where(day => day.Date.Year == year).OrderBy(day => day.Date);
}
