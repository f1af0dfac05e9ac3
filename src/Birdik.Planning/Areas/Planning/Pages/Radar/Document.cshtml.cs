using Birdik.Planning.Programmes;
using Birdik.Planning.Radar;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Radar;

/// <summary>What of a document is new, what a fresh need confirms, what was copied and from where.</summary>
public sealed class DocumentModel(CopyRadar radar, NationalDb db, CurrentUser user, Words words) : PageModel
{
    private const int MostShown = 300;

    private Dictionary<int, LocalizedText> _names = [];

    public RadarReport Report { get; private set; } = null!;

    /// <summary>The copied parts first.</summary>
    public IReadOnlyList<RadarPart> Shown { get; private set; } = [];

    public string NameOf(int tenant) => tenant == user.TenantId ? words["Planning.Radar.Own"] : _names[tenant].In(words.Language);

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (await radar.OfAsync(user.TenantId, id, ct) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        Shown = [.. report.Parts.OrderBy(part => part.Source is null ? 2 : part.IsFresh ? 1 : 0).ThenByDescending(part => part.Likeness).Take(MostShown)];
        var tenants = Shown.Where(part => part.Source is not null).Select(part => part.Source!.Tenant).Distinct().ToList();
        _names = await db.Set<Tenant>().Where(tenant => tenants.Contains(tenant.Id)).ToDictionaryAsync(tenant => tenant.Id, tenant => tenant.Name, ct);
        return Page();
    }
}
