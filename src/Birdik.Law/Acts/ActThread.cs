using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Acts;

/// <summary>An act in the thread: what it implements lies before it, what implements, amends or repeals it after.</summary>
internal sealed class ActThread(NationalDb db, Texts texts) : IThreadSource
{
    public async Task<ThreadNode?> DescribeAsync(SourceRef source, Language language, CancellationToken ct) =>
        Read(source) is { } id && await db.Set<Act>().SingleOrDefaultAsync(act => act.Id == id, ct) is { } act
            ? new ThreadNode(source, act.Title.In(language), ActNames.Note(act, new Words(texts, language)), ActLinks.Act(act.Key))
            : null;

    public async Task<IReadOnlyList<ThreadLink>> LinksAsync(SourceRef source, Language language, CancellationToken ct)
    {
        if (Read(source) is not { } id)
        {
            return [];
        }

        var words = new Words(texts, language);
        var rows = await (
            from relation in db.Set<ActRelation>()
            where relation.FromId == id || relation.ToId == id
            join other in db.Set<Act>() on relation.FromId == id ? relation.ToId : relation.FromId equals other.Id
            orderby other.SortKey
            select new { IsOwn = relation.FromId == id, relation.Kind, Act = other }).ToListAsync(ct);
        return rows.ConvertAll(row => new ThreadLink(
            ActRef.To(row.Act.Id),
            row.IsOwn ? ThreadDirection.Before : ThreadDirection.After,
            row.Act.Title.In(language),
            $"{words[$"Law.Relation.{row.Kind}{(row.IsOwn ? "" : ".By")}"]}: {ActNames.Note(row.Act, words)}",
            ActLinks.Act(row.Act.Key)));
    }

    private static Id<Act>? Read(SourceRef source) =>
        source.Kind == ActRef.Kind && Id<Act>.TryParse(source.Id, null, out var id) ? id : null;
}
