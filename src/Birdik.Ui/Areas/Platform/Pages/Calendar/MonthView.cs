using Birdik.Methods.LegalTime;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;

namespace Birdik.Ui.Areas.Platform.Pages.Calendar;

/// <summary>A month as it hangs on the wall: its weeks from Monday, and its special days in words.</summary>
public sealed record MonthView(int Month, bool IsNow, IReadOnlyList<IReadOnlyList<DayView?>> Weeks, IReadOnlyList<SpecialDays> Special)
{
    private const int DaysOfWeek = 7;

    public static IReadOnlyList<MonthView> Of(NationalCalendar calendar, int year, DateOnly today, Language language) =>
        [.. Enumerable.Range(1, 12).Select(month => One(calendar, year, month, today, language))];

    private static MonthView One(NationalCalendar calendar, int year, int month, DateOnly today, Language language)
    {
        var first = new DateOnly(year, month, 1);
        var days = Enumerable.Range(0, DateTime.DaysInMonth(year, month))
            .Select(number => first.AddDays(number))
            .Select(date => new DayView(date, calendar.Working.KindOf(date), calendar.Working.IsVerified(date), date == today));
        var blank = Enumerable.Repeat<DayView?>(null, ((int)first.DayOfWeek + 6) % DaysOfWeek);
        return new MonthView(
            month,
            today.Year == year && today.Month == month,
            [.. blank.Concat(days).Chunk(DaysOfWeek).Select(week => week.Concat(Enumerable.Repeat<DayView?>(null, DaysOfWeek - week.Length)).ToList())],
            SpecialDays.Of(calendar.DaysOf(year).Where(day => day.Date.Month == month), language));
    }
}

/// <summary>One day of the month.</summary>
public sealed record DayView(DateOnly Date, DayKind Kind, bool Verified, bool IsToday);
