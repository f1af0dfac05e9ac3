using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Says to which class of the 120 acts belong.</summary>
/// <param name="Why">Stands in the history of each.</param>
public sealed record SetActClass(IReadOnlyList<Id<Act>> Acts, ActClass Class, string Why = "")
{
    public const int MaxWhy = 1_000;
}

public sealed class SetActClassHandler(BirdikDbContext db, Texts texts)
{
    /// <summary>Answers how many acts changed their class.</summary>
    public async Task<Result<int>> HandleAsync(SetActClass command, ChangeContext change, CancellationToken ct)
    {
        if (command.Why.Length > SetActClass.MaxWhy)
        {
            return Problem.Invalid("law.text-invalid", "Why", ("most", SetActClass.MaxWhy));
        }

        var acts = await db.Set<Act>().Where(act => command.Acts.Contains(act.Id)).ToListAsync(ct);
        if (acts.Count < command.Acts.Count)
        {
            return Problem.NotFound("law.act-unknown", ("value", ""));
        }

        var changed = acts.FindAll(act => act.Class != command.Class || act.IsClassSynthetic);
        foreach (var act in changed)
        {
            act.Class = command.Class;
            act.IsClassSynthetic = false;
            change.Record("law.act-classified", ActRef.To(act.Id), ("title", act.Title), ("class", texts.In($"Law.Class.{command.Class}")), ("why", command.Why));
        }

        await db.SaveChangesAsync(ct);
        return changed.Count;
    }
}
