using Birdik.Law.Acts;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Law.Areas.Law.Pages.Duties;

/// <summary>One candidate after another: confirm, correct or refuse, by keys or by buttons; the next one opens by itself.</summary>
public sealed class ReviewModel(FindDuties duties, NationalWriter writer, Words words) : PageModel
{
    [BindProperty]
    public DutyForm Input { get; set; } = new();

    [BindProperty(Name = "act", SupportsGet = true)]
    public string? OfAct { get; set; }

    public DutyView? Shown { get; private set; }

    public string? Label { get; private set; }

    public string? Lede { get; private set; }

    public IEnumerable<SelectListItem> Modalities => Items<DutyModality>("Law.Modality");

    public IEnumerable<SelectListItem> Periods => Items<DutyPeriod>("Law.Period");

    public async Task<IActionResult> OnGetAsync(string? duty, int? after, CancellationToken ct)
    {
        OfAct = OfAct is { Length: > 0 and <= Act.MaxUri } ? OfAct : null;
        var shown = Id<Duty>.TryParse(duty, null, out var id)
            ? await duties.ByIdAsync(id, ct)
            : await duties.NextCandidateAsync(after ?? -1, OfAct, ct);
        await ShowAsync(shown, ct);
        if (shown is not null)
        {
            Input = DutyForm.Of(shown.Duty);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string id, DutyState verdict, CancellationToken ct)
    {
        if (!Id<Duty>.TryParse(id, null, out var duty) || await duties.ByIdAsync(duty, ct) is not { } shown)
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var command = new DecideDuty(duty, verdict, Input.ToParts(), Input.Version);
            var answer = await writer.RunAsync<DecideDutyHandler, Done>(
                (handler, change, token) => handler.HandleAsync(command, change, token), ct);
            if (answer.Succeeded)
            {
                return Redirect(DutyLinks.ReviewAfter(shown.Duty.Place, OfAct));
            }

            ModelState.Add(answer.Problems, words);
        }

        await ShowAsync(shown, ct);
        return Page();
    }

    private async Task ShowAsync(DutyView? shown, CancellationToken ct)
    {
        Shown = shown;
        Label = shown is null ? null : ProvisionNames.Of(shown.EId, words);
        var counts = await duties.CountAsync(OfAct, ct);
        Lede = words["Law.Review.Lede",
            ("candidates", counts.GetValueOrDefault(DutyState.Candidate)),
            ("confirmed", counts.GetValueOrDefault(DutyState.Confirmed)),
            ("refused", counts.GetValueOrDefault(DutyState.Refused))];
    }

    private IEnumerable<SelectListItem> Items<T>(string prefix)
        where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => new SelectListItem(words[$"{prefix}.{value}"], value.ToString()));
}
