using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>Letters on an average working day, month by month, against the norms.</summary>
public sealed class DaysModel(ReadBurden read, TimeProvider clock) : PageModel
{
    public DayLoads Loads { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Loads = await read.DaysAsync(ReadStatistics.Since(today), today, ct);
    }
}
