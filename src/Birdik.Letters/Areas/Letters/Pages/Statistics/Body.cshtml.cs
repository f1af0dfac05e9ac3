using Birdik.Letters.Burden;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Statistics;

/// <summary>For everyone: one state body's letters to municipalities, month by month.</summary>
public sealed class BodyModel(ReadStatistics read, TimeProvider clock) : PageModel
{
    public BodyStatistics View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string body, CancellationToken ct)
    {
        if (await read.BodyAsync(body, clock.Today(), ct) is not { } view)
        {
            return NotFound();
        }

        View = view;
        return Page();
    }
}
