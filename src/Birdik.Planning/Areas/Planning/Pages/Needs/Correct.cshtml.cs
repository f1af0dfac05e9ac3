using Birdik.Planning.Needs;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Needs;

/// <summary>The clerk sets a need right: sphere, figures, and the text with names masked.</summary>
public sealed class CorrectModel(
    BirdikDbContext db, Writer writer, NeedMap maps, CurrentUser user, Words words, History history, TimeProvider clock) : EditPageModel(history, clock)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public Need Need { get; private set; } = null!;

    public MapField? Map { get; private set; }

    public IReadOnlyList<SelectListItem> Spheres => NeedChoices.Of<NeedSphere>(words, "Planning.Sphere");

    public async Task<IActionResult> OnGetAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        Input = new Form
        {
            Sphere = Need.Sphere,
            Text = Need.Text,
            TextOther = Need.TextOther,
            Place = Need.Place,
            Latitude = Need.Latitude,
            Longitude = Need.Longitude,
            People = Need.People,
            EstimatedCost = Need.EstimatedCost,
            Function = Need.Function ?? "",
        };
        Begin(Need.Version);
        await ReadMapAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Id<Need> id, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (await MapField.PressedAsync(Request, maps, user.TenantId, ct) is { } pressed)
        {
            ModelState.Clear();
            (Input.Latitude, Input.Longitude) = (pressed.Latitude, pressed.Longitude);
            await ReadMapAsync(ct);
            return Page();
        }

        await ReadMapAsync(ct);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new CorrectNeed(
            id, Input.Sphere, Input.Text, Input.TextOther, Input.Place, Input.People ?? 0, Input.Function, Input.EstimatedCost ?? 0, Seen.Version)
        {
            Point = MapPoint.Of(Input.Latitude, Input.Longitude),
        };
        var answer = await writer.RunAsync<CorrectNeedHandler, Done>((handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Need.Correct.Done"]);
            return Redirect(PlanningLinks.Need(id));
        }

        await FindAsync(id, ct);
        ModelState.Add(answer.Problems, words);
        await TellMeanwhileAsync(answer.Problems, PlanningRefs.To(id), Need.Version, ct);
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

    private async Task ReadMapAsync(CancellationToken ct) => Map = await maps.OfAsync(user.TenantId, ct) is { } sheet
        ? new MapField(await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.Code).SingleAsync(ct), sheet.ShownHeight, MapPoint.Of(Input.Latitude, Input.Longitude))
        : null;

    public sealed class Form
    {
        public NeedSphere Sphere { get; set; }

        public string Text { get; set; } = "";

        public string TextOther { get; set; } = "";

        public string Place { get; set; } = "";

        public double? Latitude { get; set; }

        public double? Longitude { get; set; }

        public int? People { get; set; }

        public decimal? EstimatedCost { get; set; }

        public string Function { get; set; } = "";
    }
}
