using Birdik.Planning.Cycle;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages.Calendar;

/// <summary>Both planning cycles on one line, with what is late.</summary>
public sealed class IndexModel(PlanningCalendar calendar, TimeProvider clock) : PageModel
{
    private const int Earliest = 2020;
    private const int Latest = 2050;

    public int Year { get; private set; }

    public IReadOnlyList<CycleEvent> Events { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task OnGetAsync(int? year, CancellationToken ct)
    {
        Year = Math.Clamp(year ?? Today.Year, Earliest, Latest);
        Events = await calendar.OfAsync(Year, ct);
    }
}
