using Birdik.Letters.FilePlans;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.FilePlans;

/// <summary>The inventory of files that go to the archive, as it is printed.</summary>
public sealed class InventoryModel(BirdikDbContext db, Words words) : PageModel
{
    public FilePlan Plan { get; private set; } = null!;

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<FilePlanItem> Items { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Id<FilePlan> id, CancellationToken ct)
    {
        if (await db.Set<FilePlan>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && (row.State == FilePlanState.Closed || row.State == FilePlanState.Transferred), ct) is not { } plan)
        {
            return NotFound();
        }

        Plan = plan;
        Organ = await db.Set<Organ>().AsNoTracking().SingleAsync(row => row.Id == plan.OrganId, ct);
        Items = [.. (await db.Set<FilePlanItem>().AsNoTracking().Where(row => row.PlanId == id).OrderBy(row => row.Index).ToListAsync(ct))
            .Where(item => item.GoesToArchive)];
        return Page();
    }

    public string RetentionOf(FilePlanItem item) =>
        item.Retention == Retention.Years ? words.Count("Letters.Retention.Count", item.Years ?? 0) : words[$"Letters.Retention.{item.Retention}"];
}
