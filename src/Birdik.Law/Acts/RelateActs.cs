using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Says that an act amends, repeals, implements or refers to another. What repeals ends the other act on the eve.</summary>
/// <param name="From">The key of the act that does it.</param>
/// <param name="To">The key or address of the act it is done to.</param>
public sealed record RelateActs(string From, string To, ActRelationKind Kind, DateOnly? On);

public sealed class RelateActsHandler(BirdikDbContext db, ActRules rules, Texts texts)
{
    public async Task<Result<Id<ActRelation>>> HandleAsync(RelateActs command, ChangeContext change, CancellationToken ct)
    {
        if (await rules.FindAsync(command.From, ct) is not { } from)
        {
            return ActRules.Unknown(command.From);
        }

        if (await rules.FindAsync(ActAddress.Key(command.To.Trim()), ct) is not { } to)
        {
            return ActRules.Unknown(command.To) with { Field = "To" };
        }

        if (await RefuseAsync(from, to, command, ct) is { } problem)
        {
            return problem;
        }

        var relation = new ActRelation
        {
            FromId = from.Id,
            ToId = to.Id,
            Kind = command.Kind,
            On = command.On,
            Confidence = ActConfidence.Confirmed,
        };
        db.Add(relation);
        if (command is { Kind: ActRelationKind.Repeals, On: { } day } && to.To is null)
        {
            to.To = day.AddDays(-1);
        }

        foreach (var act in new[] { from, to })
        {
            change.Record(
                "law.acts-related", ActRef.To(act.Id), ("from", from.Title), ("to", to.Title), ("kind", texts.In($"Law.Relation.{command.Kind}")));
        }

        await db.SaveChangesAsync(ct);
        return relation.Id;
    }

    private async Task<Problem?> RefuseAsync(Act from, Act to, RelateActs command, CancellationToken ct)
    {
        if (from.Id == to.Id)
        {
            return Problem.Invalid("law.relation-to-itself", "To");
        }

        if (command is { Kind: ActRelationKind.Repeals, On: null })
        {
            return Problem.Invalid("law.repeal-day-missing", "On");
        }

        if (command.Kind == ActRelationKind.Repeals && command.On <= (to.From ?? to.Date))
        {
            return Problem.Invalid("law.repealed-before-it-began", "On", ("title", to.Title));
        }

        var relations = await db.Set<ActRelation>().AsNoTracking().ToListAsync(ct);
        if (relations.Exists(one => one.FromId == from.Id && one.ToId == to.Id && one.Kind == command.Kind))
        {
            return Problem.Conflict("law.relation-exists", "To");
        }

        return RelationCircle.Closes(relations, from.Id, to.Id, command.Kind)
            ? Problem.Conflict("law.relation-circular", "To", ("title", to.Title))
            : null;
    }
}
