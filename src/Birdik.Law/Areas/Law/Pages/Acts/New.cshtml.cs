using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>Enters an act.</summary>
public sealed class NewModel(NationalWriter writer, Words words) : ActFormModel(words)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new CreateAct(Input.ToEntry());
        return Answer(
            await writer.RunAsync<CreateActHandler, string>((handler, change, token) => handler.HandleAsync(command, change, token), ct),
            Words["Law.Create.Done"]);
    }
}
