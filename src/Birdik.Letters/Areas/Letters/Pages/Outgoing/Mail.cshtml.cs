using Birdik.Letters.Outgoing;
using Birdik.Letters.Post;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>Sends a registered letter by the office's mailbox.</summary>
public sealed class MailModel(ReadOutgoingLetter read, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public OutgoingLetter Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<SendByMailHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SendByMail(id, Input.To ?? ""), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.MailOut.Done"]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { ShowsAddressee: true } view)
        {
            return false;
        }

        Letter = view.Letter;
        return true;
    }

    public sealed class Form
    {
        public string? To { get; set; }
    }
}
