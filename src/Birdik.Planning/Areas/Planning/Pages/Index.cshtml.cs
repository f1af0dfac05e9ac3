using Birdik.Planning.Overview;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>From need to result at one glance: of one's own municipality, or for those who plan the country of all.</summary>
public sealed class IndexModel(ReadOverview read, BirdikDbContext db, CurrentUser user, Words words) : PageModel
{
    public PlanningPicture Picture { get; private set; } = null!;

    public string Title => Picture.Needs == 0 ? words["Planning.Overview.Title"] : words.Count(
        "Planning.Overview.Finding", Picture.Needs, ("planned", Picture.InProgrammes), ("done", Picture.Done));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var isState = await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == user.TenantId && tenant.Kind == TenantKind.StateBody, ct);
        Picture = await read.OfAsync(isState && user.May(PlanningPermissions.National) ? null : user.TenantId, ct);
    }
}
