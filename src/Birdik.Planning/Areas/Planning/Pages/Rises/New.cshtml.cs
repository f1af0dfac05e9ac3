using Birdik.Planning.Needs;
using Birdik.Planning.Rises;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Rises;

/// <summary>Puts a need to the rayon, the oblast or a ministry; the levels over the municipality come first.</summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, CurrentUser user, TerritorySnapshots territory, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Need Need { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Receivers { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input.Function = Need.Function ?? "";
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<RaiseHigherHandler, Id<Rise>>(
            (handler, change, token) => handler.HandleAsync(new RaiseHigher(id, Input.Receiver ?? 0, Input.Function, Input.Reason), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Rise.Done"]);
            return Redirect(PlanningLinks.Need(id));
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<bool> FindAsync(Id<Need> id, CancellationToken ct)
    {
        if (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return false;
        }

        Need = need;
        var above = await AboveAsync(ct);
        var bodies = await db.Set<Tenant>().AsNoTracking().Where(tenant => tenant.Kind == TenantKind.StateBody && tenant.To == null).ToListAsync(ct);
        Receivers =
        [
            .. bodies.Where(body => body.UnitCode is null || above.Contains(body.UnitCode))
                .OrderBy(body => body.UnitCode is { } code ? above.IndexOf(code) : above.Count)
                .ThenBy(body => body.Name.In(words.Language), StringComparer.Ordinal)
                .Select(body => new SelectListItem(body.Name.In(words.Language), $"{body.Id}")),
        ];
        return true;
    }

    /// <summary>The codes of rayon and oblast over the municipality, the nearer first.</summary>
    private async Task<List<string>> AboveAsync(CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.UnitCode).SingleAsync(ct);
        var snapshot = await territory.GetAsync(ct);
        var codes = new List<string>();
        for (var unit = code is null ? null : snapshot.Find(code); unit?.ParentId is { } parent;)
        {
            unit = snapshot.Find(parent);
            if (unit is not null)
            {
                codes.Add(unit.Code);
            }
        }

        return codes;
    }

    public sealed class Form
    {
        public int? Receiver { get; set; }

        public string Function { get; set; } = "";

        public string Reason { get; set; } = "";
    }
}
