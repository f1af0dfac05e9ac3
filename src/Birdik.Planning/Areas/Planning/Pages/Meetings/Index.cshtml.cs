using Birdik.Planning.Ranking;
using Birdik.Planning.Votes;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Meetings;

/// <summary>Where residents put needs in order: meetings with their ranking tables, and votes.</summary>
public sealed class IndexModel(BirdikDbContext db) : PageModel
{
    private const int MostShown = 100;

    public IReadOnlyList<Meeting> Meetings { get; private set; } = [];

    public IReadOnlyList<ResidentVote> Votes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Meetings = await db.Set<Meeting>().AsNoTracking().OrderByDescending(row => row.HeldOn).ThenBy(row => row.Title).Take(MostShown).ToListAsync(ct);
        Votes = await db.Set<ResidentVote>().AsNoTracking().OrderByDescending(row => row.HeldOn).ThenBy(row => row.Title).Take(MostShown).ToListAsync(ct);
    }
}
