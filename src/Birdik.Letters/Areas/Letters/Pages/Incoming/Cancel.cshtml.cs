using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Cancels a number with its reason.</summary>
public sealed class CancelModel(ReadIncomingLetter read, Writer writer, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : IfOpen(Page());

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : Answer(
            await writer.RunAsync<CancelLetterHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new CancelLetter(id, Input.Reason), change, token), ct),
            Words["Letters.Cancel.Done"]);

    public sealed class Form
    {
        public string Reason { get; set; } = "";
    }
}
