using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Who may see a letter.</summary>
public sealed class AccessModel(ReadIncomingLetter read, Writer writer, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Classes =>
        [.. Enum.GetValues<LetterAccess>().Select(value => new SelectListItem(Words[$"Letters.Access.{value}"], value.ToString()))];

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.Access = Letter.Access;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        !await FindAsync(id, ct) ? NotFound() : !ModelState.IsValid ? Page() : Answer(
            await writer.RunAsync<SetAccessHandler, Done>(
                (handler, change, token) => handler.HandleAsync(new SetAccess(id, Input.Access), change, token), ct),
            Words["Letters.SetAccess.Done"]);

    public sealed class Form
    {
        public LetterAccess Access { get; set; }
    }
}
