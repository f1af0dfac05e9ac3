using Birdik.Letters.Points;
using Birdik.Platform.Identity;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Burden;

/// <summary>The share of answers that answer every point and were not marked incomplete.</summary>
public sealed class AnswersModel(ReadPoints read, CurrentUser user, TimeProvider clock) : PageModel
{
    private const int MostRows = 100;

    public FullAnswers Found { get; private set; } = null!;

    /// <summary>Those that want something first.</summary>
    public IReadOnlyList<AnswerFullness> Rows =>
        [.. Found.Rows.Where(row => row.IsSeen).OrderBy(row => row.IsFull).ThenByDescending(row => row.On).Take(MostRows)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Found = await read.ShareAsync(today.AddYears(-1).AddDays(1), today, user, ct);
    }
}
