using Birdik.Planning.Needs;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>Indicators beside their thresholds; what lies below is proposed as a need and raised by one press.</summary>
public sealed class ThresholdsModel(ReadThresholds read, Writer writer, Words words) : PageModel
{
    public IReadOnlyList<MetThreshold> Rows { get; private set; } = [];

    public string Title => Rows.Count == 0 ? words["Planning.Thresholds.Title"] : words.Count("Planning.Thresholds.Finding", Rows.Count(row => row.IsMissed), ("all", Rows.Count));

    public async Task OnGetAsync(CancellationToken ct) => Rows = await read.OfAsync(ct);

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        Rows = await read.OfAsync(ct);
        if (Rows.FirstOrDefault(row => row.Threshold.Code == code && row.IsMissed) is not { } met)
        {
            return NotFound();
        }

        var command = read.Propose(met);
        var answer = await writer.RunAsync<RaiseNeedHandler, RaisedNeed>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var raised))
        {
            this.Notify(words["Planning.Need.Saved", ("number", raised.Number)]);
            return Redirect(PlanningLinks.Need(raised.Id));
        }

        ModelState.Add(answer.Problems.Select(problem => problem with { Field = null }), words, "");
        return Page();
    }
}
