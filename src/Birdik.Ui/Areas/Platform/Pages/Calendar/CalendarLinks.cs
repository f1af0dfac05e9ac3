using System.Globalization;

namespace Birdik.Ui.Areas.Platform.Pages.Calendar;

/// <summary>The addresses of the working calendar.</summary>
public static class CalendarLinks
{
    public const string Now = "/calendar";

    public const string Days = "/calendar/days";

    public static string Of(int year) => $"{Now}/{year.ToString(CultureInfo.InvariantCulture)}";

    public static string Set(int year, DateOnly? day = null) => day is { } date
        ? $"{Of(year)}/set?day={date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}"
        : $"{Of(year)}/set";
}
