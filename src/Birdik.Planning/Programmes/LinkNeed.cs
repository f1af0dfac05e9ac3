using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Programmes;

/// <summary>Says that a measure answers a need, and which part of it; said again, the part is another. All parts of a need are at most 100 %.</summary>
public sealed record LinkNeed(Id<Need> Need, Id<Measure> Measure, decimal Percent);

public sealed class LinkNeedHandler(BirdikDbContext db)
{
    public async Task<Result<Done>> HandleAsync(LinkNeed command, ChangeContext change, CancellationToken ct)
    {
        var need = await db.Set<Need>().SingleOrDefaultAsync(row => row.Id == command.Need, ct);
        var measure = await db.Set<Measure>().SingleOrDefaultAsync(row => row.Id == command.Measure, ct);
        if (need is null || measure is null)
        {
            return measure is null ? Problem.Invalid("planning.measure-unknown", "Measure") : NeedProblems.Unknown;
        }

        if (await DocumentRules.RefuseLockedAsync(db, measure.DocumentId, ct) is { } locked)
        {
            return locked;
        }

        if (need.State is NeedState.Merged or NeedState.Declined)
        {
            return Problem.Conflict("planning.need-not-open", "Need");
        }

        // Versions of one programme carry the same links, so the parts are counted within one document.
        var others = await db.Set<NeedMeasure>().Where(row => row.NeedId == need.Id && row.MeasureId != measure.Id)
            .Join(db.Set<Measure>().Where(row => row.DocumentId == measure.DocumentId), link => link.MeasureId, row => row.Id, (link, _) => link.Percent).ToListAsync(ct);
        if (command.Percent is <= 0 or > 100 || others.Sum() + command.Percent > 100)
        {
            return Problem.Invalid("planning.percent-over", "Percent", ("left", 100 - others.Sum()));
        }

        var link = await db.Set<NeedMeasure>().SingleOrDefaultAsync(row => row.NeedId == need.Id && row.MeasureId == measure.Id, ct);
        if (link is null)
        {
            db.Add(new NeedMeasure { NeedId = need.Id, MeasureId = measure.Id, Percent = command.Percent });
        }
        else
        {
            link.Percent = command.Percent;
        }

        need.Accept();
        var number = NeedNumbers.Text(need.Serial, need.Year);
        change.Record("planning.need-linked", PlanningRefs.To(need.Id), ("number", number), ("measure", measure.Title), ("percent", command.Percent));
        change.Record("planning.measure-linked", PlanningRefs.To(measure.Id), ("number", number), ("measure", measure.Title), ("percent", command.Percent));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}

/// <summary>What holds for every change of a document's parts.</summary>
internal static class DocumentRules
{
    public static Problem Unknown { get; } = Problem.NotFound("planning.document-unknown");

    public static async Task<Problem?> RefuseLockedAsync(BirdikDbContext db, Id<PlanningDocument> id, CancellationToken ct) =>
        await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document ? Unknown
        : document.IsLocked ? Problem.Conflict("planning.document-locked")
        : document.State == DocumentState.Agreeing ? Problem.Conflict("planning.document-agreeing")
        : null;
}
