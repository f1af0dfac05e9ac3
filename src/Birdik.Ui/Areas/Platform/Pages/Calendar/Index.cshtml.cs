using Birdik.Methods.LegalTime;
using Birdik.Platform;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Calendar;

/// <summary>The national working calendar of a year, month by month.</summary>
public sealed class IndexModel(
    Calendars calendars, NormRegister norms, HistoryLines history, NationalWriter national, CurrentUser user, TimeProvider clock,
    Words words) : PageModel
{
    private const int MinutesOfHour = 60;

    public int Year { get; private set; }

    public IReadOnlyList<int> Years { get; private set; } = [];

    /// <summary>Null when the calendar of the year has not been entered.</summary>
    public YearOfWork? Summary { get; private set; }

    public string Source { get; private set; } = "";

    /// <summary>Hours of work in the year by the norms of its first day; null when a norm is missing.</summary>
    public decimal? Hours { get; private set; }

    public bool HoursVerified { get; private set; }

    public IReadOnlyList<MonthView> Months { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return NotFound();
        }

        var today = clock.Today();
        Year = year ?? today.Year;
        var calendar = await calendars.NowAsync(ct);
        Years = [.. calendar.Years.Keys.Order()];
        if (!calendar.Years.TryGetValue(Year, out var known))
        {
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        }

        Source = known.Source;
        Summary = calendar.Working.Summary(Year);
        Months = MonthView.Of(calendar, Year, today, words.Language);
        await CountHoursAsync(Summary, ct);
        History = await history.OfAsync(new SourceRef(SetCalendarDay.Kind, $"{Year}"), ct);
        MayEdit = user.May(PlatformPermissions.EditCalendar) && await national.MayWriteAsync(ct);
        return Page();
    }

    private async Task CountHoursAsync(YearOfWork summary, CancellationToken ct)
    {
        var first = new DateOnly(Year, 1, 1);
        var all = await norms.NowAsync(ct);
        if (all.On(PlatformNorms.WorkingDayMinutes.Code, first) is { } whole && all.On(PlatformNorms.ShortenedDayMinutes.Code, first) is { } shorter)
        {
            Hours = decimal.Round(summary.Minutes((int)whole.Number, (int)shorter.Number) / (decimal)MinutesOfHour, 1);
            HoursVerified = whole.Verified && shorter.Verified;
        }
    }
}
