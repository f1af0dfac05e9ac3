using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

internal static class FilePlanProblems
{
    public static Problem Unknown() => Problem.NotFound("letters.file-plan-unknown");

    public static Problem NotDraft() => Problem.Conflict("letters.file-plan-not-draft");

    public static async Task<Result<FilePlan>> DraftAsync(this BirdikDbContext db, Id<FilePlan> id, CancellationToken ct) =>
        await db.Set<FilePlan>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } plan ? Unknown()
        : plan.State != FilePlanState.Draft ? NotDraft()
        : plan;
}
