using Birdik.Letters.Post;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Mail;

/// <summary>A message that could not become a letter: why, its bytes, and that somebody has seen to it.</summary>
public sealed class RefusedModel(BirdikDbContext db, HistoryLines history, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string? Note { get; set; }

    public RefusedMail Mail { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<RefusedMail> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<RefusedMail> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<SettleRefusedMailHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SettleRefusedMail(id, Note ?? ""), change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words["Letters.RefusedMail.Settled"]);
        return Redirect(LettersLinks.Refused(id));
    }

    private async Task<bool> FindAsync(Id<RefusedMail> id, CancellationToken ct)
    {
        if (await db.Set<RefusedMail>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } mail)
        {
            return false;
        }

        Mail = mail;
        var owner = LettersRefs.To(id);
        Files = await db.Set<StoredFile>().AsNoTracking().Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        History = await history.OfAsync(owner, ct);
        return true;
    }
}
