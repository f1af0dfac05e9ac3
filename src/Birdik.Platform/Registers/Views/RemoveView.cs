using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Registers.Views;

/// <summary>Takes a saved view away: one's own, or with the right to share any of the tenant's.</summary>
public sealed record RemoveView(Id<SavedView> View, Guid By, bool MayRemoveAny);

public sealed class RemoveViewHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(RemoveView command, ChangeContext change, CancellationToken ct)
    {
        var view = await db.Set<SavedView>().SingleOrDefaultAsync(view => view.Id == command.View, ct);
        if (view is null || (view.OwnerId != command.By && !command.MayRemoveAny))
        {
            return Problem.NotFound("platform.view-unknown");
        }

        db.Remove(view);
        change.Record("platform.view-removed", SourceRef.To("platform.saved-view", view.Id), ("name", view.Name));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
