namespace Birdik.Law.Duties;

/// <summary>The days on which a duty falls due: pure reckoning by its period.</summary>
public static class DutyCalendar
{
    /// <summary>
    /// The due days from one day to another, both within. A yearly duty without a day is due on the last day of the year, a monthly or
    /// quarterly one on the last day of the month or quarter (or on its own day in them), a weekly one on Fridays. Duties on an event and
    /// daily ones have no due days.
    /// </summary>
    public static IEnumerable<DateOnly> DueBetween(DutyPeriod period, int? month, int? day, DateOnly from, DateOnly to)
    {
        for (var at = new DateOnly(from.Year, from.Month, 1); at <= to; at = at.AddMonths(1))
        {
            foreach (var due in DueIn(at, period, month, day).Where(due => from <= due && due <= to))
            {
                yield return due;
            }
        }
    }

    private static IEnumerable<DateOnly> DueIn(DateOnly first, DutyPeriod period, int? month, int? day) => period switch
    {
        DutyPeriod.None or DutyPeriod.OnEvent or DutyPeriod.Daily => [],
        DutyPeriod.Weekly => Fridays(first),
        DutyPeriod.Monthly => [DayOf(first, day)],
        DutyPeriod.Quarterly => first.Month % 3 == (day is null ? 0 : (month ?? 3) % 3) ? [DayOf(first, day)] : [],
        DutyPeriod.HalfYearly => first.Month % 6 == (day is null ? 0 : (month ?? 6) % 6) ? [DayOf(first, day)] : [],
        DutyPeriod.Yearly => first.Month == (month ?? 12) ? [DayOf(first, day)] : [],
    };

    private static IEnumerable<DateOnly> Fridays(DateOnly first) => Enumerable
        .Range(0, DateTime.DaysInMonth(first.Year, first.Month))
        .Select(first.AddDays)
        .Where(day => day.DayOfWeek == DayOfWeek.Friday);

    private static DateOnly DayOf(DateOnly first, int? day)
    {
        var last = DateTime.DaysInMonth(first.Year, first.Month);
        return new DateOnly(first.Year, first.Month, Math.Min(day ?? last, last));
    }
}
