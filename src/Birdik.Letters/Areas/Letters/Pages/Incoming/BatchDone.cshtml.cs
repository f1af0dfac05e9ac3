using Birdik.Letters.Batches;
using Birdik.Letters.Incoming;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>What was done to several letters, and the way to take it back.</summary>
public sealed class BatchDoneModel(BirdikDbContext db, Writer writer, CurrentUser user, Words words) : PageModel
{
    public LetterBatch Batch { get; private set; } = null!;

    public IReadOnlyList<(Id<IncomingLetter> Id, string Number, string Subject)> Letters { get; private set; } = [];

    /// <summary>Those left out because the day lay after their term by law.</summary>
    public IReadOnlyList<(Id<IncomingLetter> Id, string Number, string Subject)> LeftOut { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<LetterBatch> batch, CancellationToken ct) => await FindAsync(batch, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Id<LetterBatch> batch, CancellationToken ct)
    {
        if (!await FindAsync(batch, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<UndoBatchHandler, UndoneBatch>(
            (handler, change, token) => handler.HandleAsync(new UndoBatch(batch), change, token), ct);
        if (answer.TryGet(out var undone))
        {
            this.Notify(words["Letters.Batch.Undone", ("count", undone.Undone), ("left", undone.Left)]);
            return Redirect(LettersLinks.Incoming);
        }

        ModelState.Add(answer.Problems, words, "");
        return Page();
    }

    private async Task<bool> FindAsync(Id<LetterBatch> id, CancellationToken ct)
    {
        // Only the one who did it sees it and takes it back.
        if (await db.Set<LetterBatch>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ById == user.Id, ct) is not { } found)
        {
            return false;
        }

        Batch = found;
        var rows = await (
            from row in db.Set<LetterBatchRow>().AsNoTracking()
            where row.BatchId == id
            join letter in db.Set<IncomingLetter>() on row.LetterId equals letter.Id
            orderby letter.RegisteredAt
            select new { letter.Id, letter.Number, letter.Subject, row.IsLeftOut }).ToListAsync(ct);
        Letters = [.. rows.Where(row => !row.IsLeftOut).Select(row => (row.Id, row.Number, row.Subject))];
        LeftOut = [.. rows.Where(row => row.IsLeftOut).Select(row => (row.Id, row.Number, row.Subject))];
        return true;
    }
}
