using Birdik.Letters.Matters;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Matters;

/// <summary>Matters without end: above the norm of letters or of days, by body and function.</summary>
public sealed class EndlessModel(ReadMatters read, TimeProvider clock) : PageModel
{
    public EndlessMatters Found { get; private set; } = null!;

    public IReadOnlyList<(string With, string Function, int Matters, int Letters)> Groups { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await read.EndlessAsync(clock.Today(), ct);
        Groups =
        [
            .. Found.All.GroupBy(one => (one.With, Function: one.Matter.Function ?? ""))
                .Select(group => (group.Key.With, group.Key.Function, group.Count(), group.Sum(one => one.Letters)))
                .OrderByDescending(group => group.Item4),
        ];
    }
}
