using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Takes a letter from control with a report.</summary>
public sealed class CloseModel(ReadIncomingLetter read, LetterClosing closing, Writer writer, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) || !await closing.MayAsync(View, ct) ? NotFound() : IfOpen(Page());

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) || !await closing.MayAsync(View, ct) ? NotFound() : Answer(
            await writer.RunAsync<CloseLetterHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new CloseLetter(id, Input.Report), change, token), ct),
            Words["Letters.Close.Done"]);

    public sealed class Form
    {
        public string Report { get; set; } = "";
    }
}
