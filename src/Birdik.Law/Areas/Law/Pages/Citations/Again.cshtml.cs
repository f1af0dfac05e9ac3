using Birdik.Law.Citations;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Citations;

/// <summary>Looks anew for what references mean.</summary>
public sealed class AgainModel(FindCitations citations, NationalWriter writer, Words words, TimeProvider clock) : PageModel
{
    public int ActUnknown { get; private set; }

    public int ProvisionUnknown { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var counts = await citations.CountAsync(clock.Today(), ct);
        ActUnknown = counts.GetValueOrDefault(CitationStatus.ActUnknown);
        ProvisionUnknown = counts.GetValueOrDefault(CitationStatus.ProvisionUnknown);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await writer.RunAsync<ReadCitationsAgainHandler, int>(
            (handler, change, token) => handler.HandleAsync(new ReadCitationsAgain(), change, token), ct);
        if (!answer.TryGet(out var found))
        {
            ModelState.Add(answer.Problems, words);
            await OnGetAsync(ct);
            return Page();
        }

        this.Notify(words["Law.Citations.Again.Done", ("found", found)]);
        return Redirect(CitationLinks.Unresolved);
    }
}
