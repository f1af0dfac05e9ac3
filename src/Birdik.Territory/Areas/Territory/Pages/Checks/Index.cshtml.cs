using Birdik.Platform.Localization;
using Birdik.Territory.Statistics;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages.Checks;

/// <summary>Where the residents of villages do not add up to those of their aimak.</summary>
public sealed class IndexModel(PopulationCheck check, Words words) : PageModel
{
    public PopulationCheckResult? Result { get; private set; }

    public string? Finding => Result switch
    {
        null => null,
        { Checked: 0 } => words["Territory.Checks.Nothing"],
        { Findings.Count: 0 } => words.Count("Territory.Checks.Fine", Result.Checked),
        _ => words.Count("Territory.Checks.Found", Result.Findings.Count, ("checked", Result.Checked)),
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        var answer = await check.OfAsync(null, ct);
        Result = answer.TryGet(out var result) ? result : null;
        ModelState.Add(answer.Problems, words);
    }
}
