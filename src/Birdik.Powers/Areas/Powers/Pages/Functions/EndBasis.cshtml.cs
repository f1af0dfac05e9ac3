using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Says until when a provision gave a function.</summary>
public sealed class EndBasisModel(ReadFunction read, NationalWriter writer, Words words, TimeProvider clock) : FunctionFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Input.LastDay = clock.Today();
        return await FindAsync(code, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostAsync(string code, Guid basis, CancellationToken ct) => AnswerAsync(
        code,
        () => writer.RunAsync<EndBasisHandler, string>(
            (handler, change, token) => handler.HandleAsync(
                new EndBasis(code, new Id<FunctionBasis>(basis), Input.LastDay), change, token),
            ct),
        Words["Powers.Basis.End.Done"],
        ct);

    public sealed class Form
    {
        public DateOnly LastDay { get; set; }
    }
}
