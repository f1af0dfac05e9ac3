using Birdik.Law.Acts;
using Birdik.Law.Guillotine;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Guillotine;

/// <summary>The articles of an act with their verdicts.</summary>
public sealed class ActModel(FindAct find, ReadWorkspace read, Words words) : PageModel
{
    public Act Act { get; private set; } = null!;

    public IReadOnlyList<ArticleReview> Articles { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Articles = await read.ArticlesAsync(act, ActLanguages.For(words.Language), ct);
        return Page();
    }

    public static StatusKind Look(ReviewState state) => state switch
    {
        ReviewState.Proposed => StatusKind.Soon,
        ReviewState.Confirmed => StatusKind.Done,
        ReviewState.Returned => StatusKind.Late,
    };
}
