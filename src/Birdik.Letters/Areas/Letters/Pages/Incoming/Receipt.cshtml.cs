using Birdik.Letters.Appeals;
using Birdik.Letters.Incoming;
using Birdik.Letters.Post;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>The receipt for the one who brought the letter: number, time, sheets; printed, or sent by e-mail.</summary>
public sealed class ReceiptModel(ReadIncomingLetter read, BirdikDbContext db, Writer writer, CurrentUser user, Words words) : LetterFormModel(read, words)
{
    [BindProperty]
    public string? To { get; set; }

    public IReadOnlyList<MailOut> Mails { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        await ShowMailAsync(id, ct);
        To = await db.Set<Appeal>().Where(row => row.LetterId == id && row.Email != "").Select(row => row.Email).SingleOrDefaultAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<IncomingLetter> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!user.May(LettersPermissions.Register))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<SendReceiptHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new SendReceipt(id, To ?? ""), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(Words["Letters.Receipt.Mail.Done"]);
            return Redirect(LettersLinks.Receipt(id));
        }

        await ShowMailAsync(id, ct);
        ModelState.Add(answer.Problems, Words, "");
        return Page();
    }

    private async Task ShowMailAsync(Id<IncomingLetter> id, CancellationToken ct) =>
        Mails = await db.Set<MailOut>().AsNoTracking().Where(row => row.IncomingId == id).OrderBy(row => row.QueuedAt).ToListAsync(ct);
}
