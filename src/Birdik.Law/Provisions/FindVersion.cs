using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Provisions;

/// <summary>The texts of acts on a day.</summary>
public sealed class FindVersion(NationalDb db)
{
    /// <summary>The versions of an act in all languages, the newest first.</summary>
    public async Task<IReadOnlyList<ActVersion>> AllOfAsync(Id<Act> act, CancellationToken ct) =>
        await db.Set<ActVersion>().Where(version => version.ActId == act && version.ReplacedAt == null)
            .OrderByDescending(version => version.From).ThenBy(version => version.Language).ToListAsync(ct);

    /// <summary>The text of an act on a day; null when there was none yet in this language.</summary>
    public Task<ActVersion?> OnAsync(Id<Act> act, ActLanguage language, DateOnly day, CancellationToken ct) =>
        db.Set<ActVersion>()
            .Where(version => version.ActId == act && version.Language == language && version.ReplacedAt == null && version.From <= day)
            .OrderByDescending(version => version.From)
            .FirstOrDefaultAsync(ct);

    /// <summary>The text of every act in force on a day: the whole corpus, each act once in a language.</summary>
    public async Task<IReadOnlyList<ActVersion>> CorpusOnAsync(DateOnly day, CancellationToken ct)
    {
        var versions = await (
            from version in db.Set<ActVersion>()
            join act in db.Set<Act>() on version.ActId equals act.Id
            where version.ReplacedAt == null && version.From <= day
            where (act.From == null || act.From <= day) && (act.To == null || act.To >= day)
            select version).ToListAsync(ct);
        return [.. versions
            .GroupBy(version => (version.ActId, version.Language))
            .Select(group => group.MaxBy(version => version.From)!)];
    }
}
