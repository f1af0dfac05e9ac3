using Birdik.Letters.Incoming;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What the forms about one letter share: they find it, and answer with its page or with what is wrong.</summary>
public abstract class LetterFormModel(ReadIncomingLetter read, Words words) : PageModel
{
    public IncomingView View { get; private set; } = null!;

    public IncomingLetter Letter => View.Letter;

    protected Words Words { get; } = words;

    protected async Task<bool> FindAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    /// <summary>Whether the person may see another letter.</summary>
    protected async Task<bool> MaySeeAsync(Id<IncomingLetter> other, CancellationToken ct) => await read.FindAsync(other, ct) is not null;

    public virtual async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        await FindAsync(id, ct) ? Page() : NotFound();

    /// <summary>What is no longer in work needs no form: the letter itself tells how it ended.</summary>
    protected IActionResult IfOpen(PageResult form) => Letter.IsOpen ? form : Redirect(LettersLinks.Letter(Letter.Id));

    protected IActionResult Answer(Result<Done> answer, string done)
    {
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, Words);
            return Page();
        }

        this.Notify(done);
        return Redirect(LettersLinks.Letter(Letter.Id));
    }
}
