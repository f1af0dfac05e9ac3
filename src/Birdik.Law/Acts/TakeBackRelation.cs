using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Takes back a relation that was entered by mistake; the history keeps that it was.</summary>
public sealed record TakeBackRelation(Id<ActRelation> Relation);

public sealed class TakeBackRelationHandler(BirdikDbContext db, Texts texts)
{
    public async Task<Result<Done>> HandleAsync(TakeBackRelation command, ChangeContext change, CancellationToken ct)
    {
        if (await db.Set<ActRelation>().SingleOrDefaultAsync(one => one.Id == command.Relation, ct) is not { } relation)
        {
            return Problem.NotFound("law.relation-unknown");
        }

        var acts = await db.Set<Act>().Where(act => act.Id == relation.FromId || act.Id == relation.ToId).ToListAsync(ct);
        var (from, to) = (acts.Single(act => act.Id == relation.FromId), acts.Single(act => act.Id == relation.ToId));
        db.Remove(relation);
        foreach (var act in acts)
        {
            change.Record(
                "law.relation-taken-back", ActRef.To(act.Id), ("from", from.Title), ("to", to.Title), ("kind", texts.In($"Law.Relation.{relation.Kind}")));
        }

        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
