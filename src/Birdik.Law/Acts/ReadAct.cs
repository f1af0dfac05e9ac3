using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>Reads all that the page of an act tells.</summary>
public sealed class ReadAct(NationalDb db, FindAct find, ThreadTeller threads)
{
    public async Task<ActView?> ByKeyAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return null;
        }

        var thread = await threads.OfAsync(ActRef.To(act.Id), ct);
        return new ActView(act, await RelationsAsync(act, ct), thread?.Links ?? []);
    }

    /// <summary>The relations of an act, those of its own first.</summary>
    public async Task<IReadOnlyList<ActRelationView>> RelationsAsync(Act act, CancellationToken ct)
    {
        var rows = await (
            from relation in db.Set<ActRelation>()
            where relation.FromId == act.Id || relation.ToId == act.Id
            join other in db.Set<Act>() on relation.FromId == act.Id ? relation.ToId : relation.FromId equals other.Id
            orderby relation.On, other.SortKey
            select new { relation, other }).ToListAsync(ct);
        return [.. rows
            .Select(row => new ActRelationView(row.relation, row.relation.FromId == act.Id, row.other))
            .OrderByDescending(view => view.IsOwn)
            .ThenBy(view => view.Relation.Kind)];
    }
}

/// <summary>Everything the page of an act tells.</summary>
public sealed record ActView(Act Act, IReadOnlyList<ActRelationView> Relations, IReadOnlyList<ThreadLink> Thread);

/// <summary>A relation as one of its two acts sees it.</summary>
/// <param name="IsOwn">This act does it; else it is done to it.</param>
public sealed record ActRelationView(ActRelation Relation, bool IsOwn, Act Other)
{
    /// <summary>The key of the text that tells it: <c>Law.Relation.Amends</c> or <c>Law.Relation.Amends.By</c>.</summary>
    public string TextKey => $"Law.Relation.{Relation.Kind}{(IsOwn ? "" : ".By")}";

    public LocalizedText Title => Other.Title;
}
