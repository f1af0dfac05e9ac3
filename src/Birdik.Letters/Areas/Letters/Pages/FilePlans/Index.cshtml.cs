using Birdik.Letters.FilePlans;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.FilePlans;

/// <summary>The file plans of the office by year.</summary>
public sealed class IndexModel(BirdikDbContext db) : PageModel
{
    public IReadOnlyList<(FilePlan Plan, Organ Organ, int Files)> Plans { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Plans =
    [
        .. (await (
            from plan in db.Set<FilePlan>().AsNoTracking()
            join organ in db.Set<Organ>() on plan.OrganId equals organ.Id
            orderby plan.Year descending, organ.Kind
            select new { Plan = plan, Organ = organ, Files = db.Set<FilePlanItem>().Count(item => item.PlanId == plan.Id) }).ToListAsync(ct))
            .Select(row => (row.Plan, row.Organ, row.Files)),
    ];
}
