using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Powers.Consultation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages.Consultation;

/// <summary>What all municipalities answered, for the legal analyst of the state.</summary>
public sealed class TallyModel(ConsultationTally tally, NationalWriter national, Words words) : PageModel
{
    public const int MostShown = 50;

    public TallyView View { get; private set; } = null!;

    public IReadOnlyList<(string Label, decimal Value, string Written)> Bars { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await national.MayWriteAsync(ct))
        {
            return Forbid();
        }

        View = await tally.CountAsync(ct);
        Bars = [.. Enum.GetValues<ConsultationAnswer>().Select(answer =>
        {
            var count = View.Spheres.Sum(sphere => sphere.Of(answer));
            return (words[$"Powers.Answer.{answer}"], (decimal)count, words.Formats.Whole(count));
        })];
        return Page();
    }
}
