using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Ends a function.</summary>
public sealed class EndModel(ReadFunction read, NationalWriter writer, Words words, TimeProvider clock) : FunctionFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Input.LastDay = clock.Today();
        return await FindAsync(code, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string code, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<EndFunctionHandler, string>(
            (handler, change, token) => handler.HandleAsync(new EndFunction(code, Input.LastDay, Input.Act.Trim()), change, token), ct),
        Words["Powers.Function.End.Done"],
        ct);

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }

        public string Act { get; set; } = "";
    }
}
