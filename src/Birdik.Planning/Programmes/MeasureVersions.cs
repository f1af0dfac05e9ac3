using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>A measure in all versions of its programme: amended, a programme carries its measures over under their numbers.</summary>
public sealed class MeasureVersions(BirdikDbContext db)
{
    public async Task<IReadOnlyList<Id<Measure>>> OfAsync(Measure measure, CancellationToken ct)
    {
        var documents = new List<Id<PlanningDocument>> { measure.DocumentId };
        for (var earlier = await PreviousAsync(measure.DocumentId); earlier is { } id; earlier = await PreviousAsync(id))
        {
            documents.Add(id);
        }

        for (var later = await NextAsync(measure.DocumentId); later is { } id; later = await NextAsync(id))
        {
            documents.Add(id);
        }

        return await db.Set<Measure>().Where(row => documents.Contains(row.DocumentId) && row.Number == measure.Number).Select(row => row.Id).ToListAsync(ct);

        Task<Id<PlanningDocument>?> PreviousAsync(Id<PlanningDocument> id) =>
            db.Set<PlanningDocument>().Where(row => row.Id == id).Select(row => row.PreviousId).SingleOrDefaultAsync(ct);

        Task<Id<PlanningDocument>?> NextAsync(Id<PlanningDocument> id) =>
            db.Set<PlanningDocument>().Where(row => row.PreviousId == id).Select(row => (Id<PlanningDocument>?)row.Id).SingleOrDefaultAsync(ct);
    }
}
