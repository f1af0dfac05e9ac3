using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>Mends or completes the entry of an act.</summary>
public sealed class CorrectModel(FindAct find, NationalWriter writer, Words words) : ActFormModel(words)
{
    public Act Act { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Input = Form.Of(act);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new CorrectAct(act.Key, Input.ToEntry(), Input.Version);
        return Answer(
            await writer.RunAsync<CorrectActHandler, string>((handler, change, token) => handler.HandleAsync(command, change, token), ct),
            Words["Law.Correct.Done"]);
    }
}
