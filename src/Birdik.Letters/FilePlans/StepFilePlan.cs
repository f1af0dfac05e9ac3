using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.FilePlans;

/// <summary>Approves a draft: from then on its files stand.</summary>
public sealed record ApproveFilePlan(Id<FilePlan> Plan);

public sealed class ApproveFilePlanHandler(BirdikDbContext db, FilePlanSearch search)
{
    public async Task<Result<Done>> HandleAsync(ApproveFilePlan command, ChangeContext change, CancellationToken ct)
    {
        var found = await db.DraftAsync(command.Plan, ct);
        if (!found.TryGet(out var plan))
        {
            return Result<Done>.Refused(found.Problems);
        }

        if (!await db.Set<FilePlanItem>().AnyAsync(row => row.PlanId == plan.Id, ct))
        {
            return Problem.Conflict("letters.file-plan-empty");
        }

        plan.Approve(change.Actor.Name, Bishkek.DayOf(change.At));
        change.Record("letters.file-plan-approved", LettersRefs.To(plan.Id), ("year", $"{plan.Year}"));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(plan, ct);
        return new Done();
    }
}

/// <summary>Closes the plan of a year that is over: the letters of each file are counted, and the archive inventory can be drawn up.</summary>
public sealed record CloseFilePlan(Id<FilePlan> Plan);

public sealed class CloseFilePlanHandler(BirdikDbContext db, FilePlanSearch search)
{
    public async Task<Result<Done>> HandleAsync(CloseFilePlan command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<FilePlan>().SingleOrDefaultAsync(row => row.Id == command.Plan, ct) is not { } plan)
        {
            return FilePlanProblems.Unknown();
        }

        if (plan.State != FilePlanState.Approved)
        {
            return Problem.Conflict("letters.file-plan-not-approved");
        }

        var today = Bishkek.DayOf(change.At);
        if (today.Year <= plan.Year)
        {
            return Problem.Conflict("letters.file-plan-year-runs", null, ("year", $"{plan.Year}"));
        }

        var (first, last) = (new DateOnly(plan.Year, 1, 1), new DateOnly(plan.Year, 12, 31));
        await FileCounts.PutAsync(db, plan, await db.Set<FilePlanItem>().Where(row => row.PlanId == plan.Id).ToListAsync(ct), ct);
        plan.Close(today);
        change.Record("letters.file-plan-closed", LettersRefs.To(plan.Id), ("year", $"{plan.Year}"), ("from", first), ("to", last));
        await db.SaveChangesAsync(ct);
        await search.PutAsync(plan, ct);
        return new Done();
    }
}
