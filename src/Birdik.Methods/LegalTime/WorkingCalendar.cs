namespace Birdik.Methods.LegalTime;

/// <summary>
/// The five-day week with its exceptions, year by year, and the counting of time limits in it. A term runs from the day after the event;
/// in working days it ends on the last day counted, in calendar days it moves on to the next working day when it would end on a day off.
/// Only the years given are known: outside them nothing is guessed, and a count says which year is missing.
/// </summary>
public sealed class WorkingCalendar
{
    /// <summary>The longest term that is counted, in days of either kind.</summary>
    public const int MaxDays = 3_660;

    private readonly HashSet<int> _years;
    private readonly Dictionary<DateOnly, SpecialDay> _special;

    /// <param name="years">The years that are known.</param>
    /// <param name="special">Their special days; a later one replaces an earlier one of the same date.</param>
    public WorkingCalendar(IEnumerable<int> years, IEnumerable<SpecialDay> special)
    {
        _years = [.. years];
        _special = [];
        foreach (var day in special.Where(day => _years.Contains(day.Date.Year)))
        {
            _special[day.Date] = day;
        }
    }

    public IReadOnlyCollection<int> Years => _years;

    public bool Knows(int year) => _years.Contains(year);

    /// <summary>What a day is. The year must be known.</summary>
    public DayKind KindOf(DateOnly date)
    {
        if (!Knows(date.Year))
        {
            throw new ArgumentOutOfRangeException(nameof(date), date, "The calendar of the year is not known.");
        }

        var isWeekend = date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
        return _special.TryGetValue(date, out var special)
            ? special.Kind is DayKind.Shortened or DayKind.HolidayWorked && isWeekend ? DayKind.Weekend : special.Kind
            : isWeekend ? DayKind.Weekend : DayKind.Working;
    }

    public bool IsWorked(DateOnly date) => KindOf(date) is DayKind.Working or DayKind.Shortened or DayKind.HolidayWorked;

    public bool IsVerified(DateOnly date) => !_special.TryGetValue(date, out var special) || special.Verified;

    /// <summary>The day itself if it is worked, else the next one that is; null when that leads into <paramref name="missingYear"/>.</summary>
    public DateOnly? WorkingDayFrom(DateOnly date, out int missingYear)
    {
        for (var day = date; ; day = day.AddDays(1))
        {
            if (Misses(day, out missingYear))
            {
                return null;
            }

            if (IsWorked(day))
            {
                return day;
            }
        }
    }

    /// <summary>A term of working days after an event; null when it needs a <paramref name="missingYear"/>. O(days).</summary>
    public LegalTerm? AfterWorkingDays(DateOnly start, int days, out int missingYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        var (due, skipped, left) = (start, new List<SkippedDay>(), days);
        if (Misses(start, out missingYear))
        {
            return null;
        }

        while (left > 0)
        {
            due = due.AddDays(1);
            if (Misses(due, out missingYear))
            {
                return null;
            }

            if (IsWorked(due))
            {
                left--;
            }
            else
            {
                skipped.Add(new SkippedDay(due, KindOf(due)));
            }
        }

        return new LegalTerm(start, due, skipped, Unverified(start, due));
    }

    /// <summary>A term of calendar days after an event, moved on to a working day; null when it needs a <paramref name="missingYear"/>.</summary>
    public LegalTerm? AfterCalendarDays(DateOnly start, int days, out int missingYear)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(days, MaxDays);
        for (var year = start.Year; year <= start.AddDays(days).Year; year++)
        {
            if (Misses(new DateOnly(year, 1, 1), out missingYear))
            {
                return null;
            }
        }

        var end = start.AddDays(days);
        if (WorkingDayFrom(end, out missingYear) is not { } due)
        {
            return null;
        }

        var skipped = Days(end, due.AddDays(-1)).Select(day => new SkippedDay(day, KindOf(day))).ToList();
        return new LegalTerm(start, due, skipped, Unverified(start, due));
    }

    /// <summary>Days worked after <paramref name="from"/> up to and including <paramref name="to"/>; both years must be known.</summary>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) => Days(from.AddDays(1), to).Count(IsWorked);

    /// <summary>How a known year divides.</summary>
    public YearOfWork Summary(int year)
    {
        var kinds = Days(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).CountBy(KindOf).ToDictionary();
        return new YearOfWork(
            year,
            kinds.GetValueOrDefault(DayKind.Working),
            kinds.GetValueOrDefault(DayKind.Shortened),
            kinds.GetValueOrDefault(DayKind.HolidayWorked),
            kinds.GetValueOrDefault(DayKind.Weekend),
            kinds.GetValueOrDefault(DayKind.DayOff));
    }

    private bool Misses(DateOnly day, out int missingYear)
    {
        var misses = !Knows(day.Year);
        missingYear = misses ? day.Year : 0;
        return misses;
    }

    private List<DateOnly> Unverified(DateOnly start, DateOnly due) =>
        [.. _special.Values.Where(day => !day.Verified && day.Date > start && day.Date <= due).Select(day => day.Date).Order()];

    private static IEnumerable<DateOnly> Days(DateOnly from, DateOnly to)
    {
        for (var day = from; day <= to; day = day.AddDays(1))
        {
            yield return day;
        }
    }
}
