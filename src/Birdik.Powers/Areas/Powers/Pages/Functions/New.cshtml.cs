using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Enters a function.</summary>
public sealed class NewModel(ReadFunction read, NationalWriter writer, Words words) : FunctionEntryModel(read, words)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new CreateFunction(Input.Code.Trim(), Input.Entry);
        var answer = await writer.RunAsync<CreateFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return Answer(answer, command.Code, Words["Powers.Function.Create.Done"]);
    }
}
