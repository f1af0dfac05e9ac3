using Birdik.Letters.Points;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>The share of answers that answer every point and were not marked incomplete.</summary>
public sealed class AnswersModel(ReadPoints read, TimeProvider clock) : PageModel
{
    public FullAnswers Found { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Found = await read.ShareAsync(today.AddYears(-1).AddDays(1), today, ct);
    }
}
