using Birdik.Planning.Needs;
using Birdik.Planning.Overview;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>From need to result at one glance: of one's own municipality, or for those who plan a rayon, an oblast or the country of all in it.</summary>
public sealed class IndexModel(
    ReadOverview read, PlanningScope scope, MoneyByGoal goals, BirdikDbContext db, CurrentUser user, Words words) : PageModel
{
    public PlanningPicture Picture { get; private set; } = null!;

    public PlanningReach Reach { get; private set; } = null!;

    /// <summary>Goals of higher programmes with their money, where more than one municipality is looked at.</summary>
    public IReadOnlyList<GoalMoney> Goals { get; private set; } = [];

    public bool HasMap { get; private set; }

    public string Title => Picture.Needs == 0 ? words["Planning.Overview.Title"] : words.Count(
        "Planning.Overview.Finding", Picture.Needs, ("planned", Picture.InProgrammes), ("done", Picture.Done));

    public async Task OnGetAsync(string? unit, CancellationToken ct)
    {
        Reach = await scope.OfAsync(unit, ct);
        Picture = await read.OfAsync(Reach, ct);
        var isOwn = Reach.Tenants.Contains(user.TenantId);
        Goals = isOwn ? [] : await goals.OfAsync(Reach.Tenants, ct);
        HasMap = isOwn && await db.Set<Need>().AnyAsync(need => need.Latitude != null, ct);
    }
}
