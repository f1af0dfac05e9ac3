using Birdik.Planning.Needs;
using Birdik.Planning.Rises;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Rises;

/// <summary>Puts a need to the rayon, the oblast or a ministry; those whose function it is come first, then the levels over the municipality.</summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, CurrentUser user, ProposeReceivers receivers, Words words) : PageModel
{
    private const decimal Whole = 100;

    [BindProperty]
    public Form Input { get; set; } = new();

    public Need Need { get; private set; } = null!;

    public IReadOnlyList<ProposedReceiver> Proposed { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Functions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.Function = Need.Function ?? "";
        var guid = id.Value;
        var asked = await db.Set<Rise>().Where(row => row.NeedId == guid && row.Answer != NeedAnswer.Refused).Select(row => row.Percent).ToListAsync(ct);
        Input.Percent = asked.Sum() < Whole ? Whole - asked.Sum() : Whole;
        await ReadAsync(ct);
        Input.Receiver = Proposed.FirstOrDefault(one => one.Roles.Count > 0)?.Body.Id;
        return Page();
    }

    /// <summary>The function was changed: those whose it is come first.</summary>
    public async Task<IActionResult> OnPostShowAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Clear();
        await ReadAsync(ct);
        Input.Receiver = Proposed.FirstOrDefault(one => one.Roles.Count > 0)?.Body.Id;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (ModelState.IsValid)
        {
            var command = new RaiseHigher(id, Input.Receiver ?? 0, Input.Function, Input.Reason) { Percent = Input.Percent ?? 0 };
            var answer = await writer.RunAsync<RaiseHigherHandler, Id<Rise>>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
            if (answer.Succeeded)
            {
                this.Notify(words["Planning.Rise.Done"]);
                return Redirect(PlanningLinks.Need(id));
            }

            ModelState.Add(answer.Problems, words);
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task<bool> FindAsync(Id<Need> id, CancellationToken ct)
    {
        if (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return false;
        }

        Need = need;
        return true;
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        Proposed = await receivers.OfAsync(user.TenantId, Input.Function, ct);
        Receivers = [.. Proposed.Select(one => new SelectListItem(NameOf(one), $"{one.Body.Id}"))];
        var functions = await db.Set<Function>().AsNoTracking().Where(function => function.To == null).OrderBy(function => function.Code).ToListAsync(ct);
        Functions = [.. functions.Select(function => new SelectListItem($"{function.Code} · {function.Name.In(words.Language)}", function.Code))];
    }

    private string NameOf(ProposedReceiver one)
    {
        var name = one.Body.Name.In(words.Language);
        return one.Roles.Count == 0 ? name : $"{name} – {string.Join(", ", one.Roles.Select(role => words[$"Planning.Rise.Role.{role}"]))}";
    }

    public sealed class Form
    {
        public int? Receiver { get; set; }

        public string Function { get; set; } = "";

        public decimal? Percent { get; set; }

        public string Reason { get; set; } = "";
    }
}
