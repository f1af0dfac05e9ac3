using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Citations;

/// <summary>What refers to an act or one of its provisions, and what it refers to.</summary>
public sealed class ActModel(FindAct find, FindCitations citations, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "eId", SupportsGet = true)]
    public string? EId { get; set; }

    public Act Act { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<CitationView> From { get; private set; } = [];

    public IReadOnlyList<CitationView> To { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        EId = EId is { Length: > 0 and <= Provision.MaxEId } ? EId : null;
        Title = EId is null
            ? words["Law.Citations.TitleOf", ("act", act.Title.In(words.Language))]
            : words["Law.Citations.TitleOf", ("act", ProvisionNames.Of(EId, words))];
        From = await citations.FromAsync(act.Id, EId, clock.Today(), ct);
        To = await citations.ToAsync(act.Id, EId, clock.Today(), ct);
        return Page();
    }
}
