using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Audit;

/// <summary>What was done to an object, in plain sentences, the newest first. Told to those who may see the object.</summary>
public sealed class History(
    NationalDb db, CurrentUser user, IEnumerable<IThreadSource> sources, IEnumerable<NationalKind> nationalKinds, Words words)
{
    public const int PageSize = 50;

    private const int MaxMeanwhile = 5;

    /// <summary>The object as its module shows it; null when there is none or the reader may not see it.</summary>
    public async Task<ThreadNode?> SubjectAsync(SourceRef subject, CancellationToken ct)
    {
        foreach (var source in sources)
        {
            if (await source.DescribeAsync(subject, words.Language, ct) is { } node)
            {
                return node;
            }
        }

        return null;
    }

    /// <summary>The lines of an object that the caller has made sure the reader may see (<see cref="SubjectAsync"/>).</summary>
    /// <param name="before">Only what was done before; for the next page the moment of the last line.</param>
    public async Task<IReadOnlyList<ToldDeed>> OfAsync(
        SourceRef subject, CancellationToken ct, DateTime? before = null, int take = PageSize)
    {
        var rows = await Rows(subject)
            .Where(row => before == null || row.Entry.At < before)
            .OrderByDescending(row => row.Entry.At).ThenByDescending(row => row.Entry.Sequence)
            .Take(Math.Clamp(take, 1, PageSize))
            .ToListAsync(ct);
        return [.. rows.Select(row => HistoryTeller.Tell(row.Entry, row.Content, words))];
    }

    /// <summary>
    /// What others did while someone filled in a form, for the page of a conflict, the newest first. A deed begun before that moment and
    /// kept after it is told too: there is always one.
    /// </summary>
    /// <param name="since">When the object was opened.</param>
    public async Task<IReadOnlyList<ToldDeed>> MeanwhileAsync(SourceRef subject, DateTime since, CancellationToken ct)
    {
        var last = await OfAsync(subject, ct, take: MaxMeanwhile);
        var meanwhile = last.Where(deed => deed.At > since).ToList();
        return meanwhile.Count > 0 ? meanwhile : [.. last.Take(1)];
    }

    /// <summary>The last thing done to an object as one sentence, to stand with a conflict's message where there is no page.</summary>
    public async Task<string?> LastAsync(SourceRef subject, CancellationToken ct) =>
        await OfAsync(subject, ct, take: 1) is [var line]
            ? words["History.OthersChange", ("who", line.Who), ("when", line.At), ("what", line.Sentence)]
            : null;

    /// <summary>From the tenant's chain; for national objects from every tenant's, each by its own index.</summary>
    private IQueryable<HistoryRow> Rows(SourceRef subject)
    {
        var entries = nationalKinds.Any(kind => kind.Kind == subject.Kind)
            ? db.Set<Tenant>().Join(db.Set<AuditEntry>(), tenant => tenant.Id, entry => entry.TenantId, (_, entry) => entry)
            : db.Set<AuditEntry>().Where(entry => entry.TenantId == user.TenantId);
        return
            from entry in entries
            where entry.SubjectKind == subject.Kind && entry.SubjectId == subject.Id
            join content in db.Set<AuditContent>()
                on new { entry.TenantId, EntryId = entry.Id } equals new { content.TenantId, content.EntryId } into contents
            from content in contents.DefaultIfEmpty()
            select new HistoryRow { Entry = entry, Content = content };
    }

    private sealed class HistoryRow
    {
        public required AuditEntry Entry { get; init; }

        public required AuditContent? Content { get; init; }
    }
}
