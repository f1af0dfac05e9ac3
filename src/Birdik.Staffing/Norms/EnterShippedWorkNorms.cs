using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Norms;

/// <summary>Enters the norms of work that are not known yet.</summary>
internal sealed class EnterShippedWorkNorms(BirdikDbContext db, WorkNormSearch search)
{
    public async Task<Result<Done>> HandleAsync(IReadOnlyList<WorkNorm> shipped, ChangeContext change, CancellationToken ct)
    {
        var known = await db.Set<WorkNorm>().Select(norm => norm.Code).Distinct().ToHashSetAsync(ct);
        var added = shipped.Where(norm => !known.Contains(norm.Code)).ToList();
        if (added.Count == 0)
        {
            return new Done();
        }

        change.InBulk = true;
        db.AddRange(added);
        foreach (var norm in added)
        {
            await search.PutAsync(norm, ct);
        }

        change.Record("staffing.norms-shipped", new SourceRef(WorkNormRef.Kind, "catalogue"), ("count", added.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
