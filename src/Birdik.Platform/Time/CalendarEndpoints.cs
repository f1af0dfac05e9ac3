using Birdik.Methods.LegalTime;
using Birdik.Platform.Api;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Time;

/// <summary><c>GET /api/v1/calendar/{year}</c>: the national working calendar; public, since it is public law.</summary>
internal static class CalendarEndpoints
{
    public static void MapCalendar(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/calendar/{year:int}", FindAsync).WithName("FindCalendar").WithTags("Calendar")
            .Produces<CalendarDocument>().Public();

    private static async Task<IResult> FindAsync(int year, Calendars calendars, Words words, CancellationToken ct)
    {
        var calendar = await calendars.NowAsync(ct);
        return calendar.Years.TryGetValue(year, out var known)
            ? TypedResults.Ok(CalendarDocument.Of(calendar, known))
            : Calendars.MissingYear(year).ToHttp(words);
    }
}

/// <summary>A year: its counts and the days that are not what their weekday says.</summary>
internal sealed record CalendarDocument(
    int Year, string Source, int DaysWorked, int DaysShortened, int DaysFree, IReadOnlyList<CalendarDayItem> Days)
{
    public static CalendarDocument Of(NationalCalendar calendar, CalendarYear known)
    {
        var summary = calendar.Working.Summary(known.Year);
        return new CalendarDocument(
            known.Year,
            known.Source,
            summary.DaysWorked,
            summary.Shortened + summary.HolidayWorked,
            summary.Weekends + summary.DaysOff,
            [.. calendar.DaysOf(known.Year).Select(day => new CalendarDayItem(day.Date, day.Kind, day.Name, day.Verified, day.Act))]);
    }
}

internal sealed record CalendarDayItem(DateOnly Date, DayKind Kind, LocalizedText Name, bool Verified, string Act);
