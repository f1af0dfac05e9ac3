using Birdik.Planning.Programmes;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>The planning documents of one's own office, the newest first.</summary>
public sealed class IndexModel(BirdikDbContext db) : PageModel
{
    private const int MostShown = 200;

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var documents = await db.Set<PlanningDocument>().AsNoTracking()
            .OrderByDescending(row => row.FromYear).ThenBy(row => row.Kind).ThenByDescending(row => row.Edition).Take(MostShown).ToListAsync(ct);
        var sums = (await db.Set<Measure>().AsNoTracking().Select(row => new { row.DocumentId, row.Cost }).ToListAsync(ct)).ToLookup(row => row.DocumentId, row => row.Cost);
        Rows = documents.ConvertAll(document => new Row(document, sums[document.Id].Count(), sums[document.Id].Sum()));
    }

    public sealed record Row(PlanningDocument Document, int Measures, decimal Cost);
}
