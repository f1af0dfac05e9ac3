using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Mends the entry of a function.</summary>
public sealed class CorrectModel(ReadFunction read, NationalWriter writer, Words words) : FunctionEntryModel(read, words)
{
    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input = FunctionForm.Of(Function);
        return Page();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<CorrectFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(new CorrectFunction(code, Input.Entry, Input.Version), change, token), ct),
        Words["Powers.Function.Correct.Done"],
        ct);
}
