using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Citations;

/// <summary>Takes the references out of each text that is added, and finds anew those that waited for this act.</summary>
internal sealed class CitationReader : IVersionReader
{
    public async Task ReadAsync(
        BirdikDbContext db, Act act, ActVersion version, IReadOnlyList<ProvisionText> texts, ChangeContext change, CancellationToken ct)
    {
        var text = new TextOfAct(act.Id, act.Uri, version, texts);
        db.AddRange(await FindTargets.ReadAsync(db, [text], ct));
        await AgainAsync(db, await WaitingAsync(db, act, version.Id, ct), ct, text);
    }

    /// <summary>Reads the provisions of these references anew.</summary>
    /// <param name="added">A text that is being added, whose addresses the store does not know yet.</param>
    internal static async Task<int> AgainAsync(BirdikDbContext db, IReadOnlyList<ActCitation> waiting, CancellationToken ct, TextOfAct? added = null)
    {
        if (waiting.Count == 0)
        {
            return 0;
        }

        var places = waiting.Select(one => (one.VersionId, one.ProvisionId)).ToHashSet();
        var versions = waiting.Select(one => one.VersionId).Distinct().ToList();
        var provisions = waiting.Select(one => one.ProvisionId).Distinct().ToList();
        var rows = await (
            from text in db.Set<ProvisionText>().AsNoTracking()
            join version in db.Set<ActVersion>() on text.VersionId equals version.Id
            join act in db.Set<Act>() on version.ActId equals act.Id
            where versions.Contains(text.VersionId) && provisions.Contains(text.ProvisionId)
            select new { text, version, act.Id, act.Uri }).ToListAsync(ct);
        var read = await FindTargets.ReadAsync(
            db,
            [.. rows.Where(row => places.Contains((row.text.VersionId, row.text.ProvisionId)))
                .GroupBy(row => row.version.Id)
                .Select(group => new TextOfAct(group.First().Id, group.First().Uri, group.First().version, [.. group.Select(row => row.text)]))],
            ct,
            added);
        var old = await db.Set<ActCitation>().Where(one => versions.Contains(one.VersionId) && provisions.Contains(one.ProvisionId)).ToListAsync(ct);
        db.RemoveRange(old.Where(one => places.Contains((one.VersionId, one.ProvisionId))));
        db.AddRange(read);
        return waiting.Count - read.Count(one => one.Status != CitationStatus.Resolved);
    }

    private static async Task<List<ActCitation>> WaitingAsync(BirdikDbContext db, Act act, Id<ActVersion> version, CancellationToken ct)
    {
        string[] names = [ActMatcher.KeyOf(act.Title.Ky), ActMatcher.KeyOf(act.Title.Ru)];
        return await db.Set<ActCitation>()
            .Where(one => one.VersionId != version && one.ActId != act.Id)
            .Where(one => (one.Status == CitationStatus.ProvisionUnknown && one.ToActId == act.Id)
                || (one.Status == CitationStatus.ActUnknown && one.NamedKey != null && names.Contains(one.NamedKey))
                || (one.Status == CitationStatus.ActUnknown && one.NamedDate != null && one.NamedDate == act.Date && one.NamedNumber == act.Number))
            .ToListAsync(ct);
    }
}
