using Birdik.Letters.Exchange;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
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

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>A letter that another office sent: registered by one button, or refused with a reason.</summary>
public sealed class ArrivalModel(BirdikDbContext db, CurrentUser user, HistoryLines history, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Arrival Arrival { get; private set; } = null!;

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Arrival> id, CancellationToken ct) => await FindAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostRegisterAsync(Id<Arrival> id, CancellationToken ct) =>
        DecideAsync(new DecideArrival(id, null), "Letters.Arrival.Registered", ct);

    public Task<IActionResult> OnPostRefuseAsync(Id<Arrival> id, CancellationToken ct) =>
        DecideAsync(new DecideArrival(id, Reason ?? ""), "Letters.Arrival.Refused", ct);

    private async Task<IActionResult> DecideAsync(DecideArrival command, string done, CancellationToken ct)
    {
        if (!await FindAsync(command.Arrival, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<DecideArrivalHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(LettersLinks.Arrival(command.Arrival));
    }

    private async Task<bool> FindAsync(Id<Arrival> id, CancellationToken ct)
    {
        if (await db.Set<Arrival>().AsNoTracking().SeenBy(db, user).SingleOrDefaultAsync(row => row.Id == id, ct) is not { } arrival)
        {
            return false;
        }

        Arrival = arrival;
        var owner = LettersRefs.To(id);
        Files = await db.Set<StoredFile>().AsNoTracking().Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).ToListAsync(ct);
        History = await history.OfAsync(owner, ct);
        return true;
    }
}
