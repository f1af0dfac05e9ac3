using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Writes down that the addressee finds an answer incomplete.</summary>
public sealed class IncompleteModel(ReadOutgoingLetter read, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string Text { get; set; } = "";

    public OutgoingView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<MarkIncompleteHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new MarkIncomplete(id, Text), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words["Letters.Incomplete.Done"]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
