using Birdik.Letters.Incoming;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Takes a letter from control with a report.</summary>
public sealed class CloseModel(ReadIncomingLetter read, Writer writer, CurrentUser user, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) || !May ? NotFound() : IfOpen(Page());

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) || !May ? NotFound() : Answer(
            await writer.RunAsync<CloseLetterHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new CloseLetter(id, Input.Report), change, token), ct),
            Words["Letters.Close.Done"]);

    private bool May => user.May(LettersPermissions.Resolve) || user.May(LettersPermissions.Register)
        || View.Resolutions.Any(one => one.Executors.Any(executor => executor.UserId == user.Id));

    public sealed class Form
    {
        public string Report { get; set; } = "";
    }
}
