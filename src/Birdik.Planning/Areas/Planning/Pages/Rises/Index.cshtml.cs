using Birdik.Planning.Needs;
using Birdik.Planning.Rises;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Rises;

/// <summary>Needs that rose to this office, or from it: those without an answer first.</summary>
public sealed class IndexModel(BirdikDbContext db, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int MostShown = 100;

    public IReadOnlyList<(Rise Rise, string Other)> Rows { get; private set; } = [];

    public Id<Rise>? Failed { get; private set; }

    public string Typed { get; private set; } = "";

    public DateOnly Today => clock.Today();

    public Task OnGetAsync(CancellationToken ct) => ReadAsync(ct);

    public async Task<IActionResult> OnPostAsync(Id<Rise> rise, NeedAnswer answer, string? text, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Rises))
        {
            return Forbid();
        }

        var done = await writer.RunAsync<AnswerRiseHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new AnswerRise(rise, answer, text ?? ""), change, token), ct);
        if (done.Succeeded)
        {
            this.Notify(words["Planning.Rise.Answered"]);
            return Redirect(PlanningLinks.Rises);
        }

        (Failed, Typed) = (rise, text ?? "");
        ModelState.Add(done.Problems.Select(problem => problem with { Field = null }), words);
        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var rows = await (
            from rise in db.Set<Rise>().AsNoTracking()
            join sender in db.Set<Tenant>() on rise.FromTenantId equals sender.Id
            join receiver in db.Set<Tenant>() on rise.ToTenantId equals receiver.Id
            orderby rise.AnsweredOn != null, rise.DueOn, rise.Number
            select new { rise, Sender = sender.Name, Receiver = receiver.Name }).Take(MostShown).ToListAsync(ct);
        Rows = rows.ConvertAll(row => (row.rise, (row.rise.FromTenantId == user.TenantId ? row.Receiver : row.Sender).In(words.Language)));
    }
}
