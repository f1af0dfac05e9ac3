using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Citations;

/// <summary>References, both ways. For all modules.</summary>
public sealed class FindCitations(NationalDb db, FindVersion versions)
{
    public const int Most = 500;

    /// <summary>The references that stand in a text.</summary>
    public async Task<ILookup<Id<Provision>, CitationView>> InTextAsync(
        Id<ActVersion> version, IReadOnlyCollection<Id<Provision>> provisions, CancellationToken ct) =>
        (await Views(db.Set<ActCitation>().Where(one => one.VersionId == version && provisions.Contains(one.ProvisionId)))
            .ToListAsync(ct)).ToLookup(view => view.Citation.ProvisionId);

    /// <summary>How often the texts of a day refer to each of these provisions.</summary>
    public async Task<IReadOnlyDictionary<Id<Provision>, int>> CountToAsync(
        IReadOnlyCollection<Id<Provision>> provisions, DateOnly day, CancellationToken ct)
    {
        var rows = await db.Set<ActCitation>()
            .Where(one => one.ToProvisionId != null && provisions.Contains(one.ToProvisionId.Value))
            .Select(one => new { To = one.ToProvisionId!.Value, one.VersionId }).ToListAsync(ct);
        if (rows.Count == 0)
        {
            return new Dictionary<Id<Provision>, int>();
        }

        var corpus = await InForceAsync(day, ct);
        return rows.Where(row => corpus.Contains(row.VersionId)).CountBy(row => row.To).ToDictionary();
    }

    /// <summary>What an act, or one of its provisions with all within it, refers to on a day.</summary>
    public async Task<IReadOnlyList<CitationView>> FromAsync(Id<Act> act, string? eId, DateOnly day, CancellationToken ct)
    {
        var corpus = await InForceAsync(day, ct);
        var within = eId is null ? "" : $"{eId}__";
        var views = await Views(db.Set<ActCitation>().Where(one => one.ActId == act))
            .Where(view => eId == null || view.EId == eId || view.EId.StartsWith(within))
            .ToListAsync(ct);
        return Sorted(views.Where(view => corpus.Contains(view.Citation.VersionId)));
    }

    /// <summary>What refers to an act, or to one of its provisions with all within it, on a day.</summary>
    public async Task<IReadOnlyList<CitationView>> ToAsync(Id<Act> act, string? eId, DateOnly day, CancellationToken ct)
    {
        var corpus = await InForceAsync(day, ct);
        var within = eId is null ? "" : $"{eId}__";
        var views = await Views(db.Set<ActCitation>().Where(one => one.ToActId == act))
            .Where(view => eId == null || view.ToEId == eId || view.ToEId!.StartsWith(within))
            .ToListAsync(ct);
        return Sorted(views.Where(view => corpus.Contains(view.Citation.VersionId) && (eId is not null || view.Act.Id != act)));
    }

    /// <summary>How often each act refers to each other one on a day.</summary>
    public async Task<IReadOnlyList<(Id<Act> From, Id<Act> To, int Count)>> TiesAsync(DateOnly day, CancellationToken ct)
    {
        var corpus = await InForceAsync(day, ct);
        var rows = await db.Set<ActCitation>()
            .Where(one => one.ToActId != null && one.ToActId != one.ActId)
            .GroupBy(one => new { one.ActId, one.ToActId, one.VersionId })
            .Select(group => new { group.Key.ActId, group.Key.ToActId, group.Key.VersionId, Count = group.Count() })
            .ToListAsync(ct);
        // A reference of both languages is one reference.
        return [.. rows.Where(row => corpus.Contains(row.VersionId))
            .GroupBy(row => (row.ActId, To: row.ToActId!.Value))
            .Select(group => (group.Key.ActId, group.Key.To, group.Max(row => row.Count)))];
    }

    /// <summary>How many references of a day lead nowhere, by what is missing.</summary>
    public async Task<IReadOnlyDictionary<CitationStatus, int>> CountAsync(DateOnly day, CancellationToken ct)
    {
        var corpus = await InForceAsync(day, ct);
        var rows = await db.Set<ActCitation>().GroupBy(one => new { one.VersionId, one.Status })
            .Select(group => new { group.Key.VersionId, group.Key.Status, Count = group.Count() }).ToListAsync(ct);
        return rows.Where(row => corpus.Contains(row.VersionId)).GroupBy(row => row.Status)
            .ToDictionary(group => group.Key, group => group.Sum(row => row.Count));
    }

    private async Task<HashSet<Id<ActVersion>>> InForceAsync(DateOnly day, CancellationToken ct) =>
        [.. (await versions.CorpusOnAsync(day, ct)).Select(version => version.Id)];

    private static List<CitationView> Sorted(IEnumerable<CitationView> views) =>
        [.. views.OrderBy(view => view.Act.Rank).ThenBy(view => view.Act.SortKey, StringComparer.Ordinal).ThenBy(view => view.Place).Take(Most)];

    private IQueryable<CitationView> Views(IQueryable<ActCitation> citations) =>
        from citation in citations
        join act in db.Set<Act>() on citation.ActId equals act.Id
        join text in db.Set<ProvisionText>() on new { citation.VersionId, citation.ProvisionId } equals new { text.VersionId, text.ProvisionId }
        join version in db.Set<ActVersion>() on citation.VersionId equals version.Id
        join other in db.Set<Act>() on citation.ToActId equals other.Id into others
        from other in others.DefaultIfEmpty()
        join target in db.Set<Provision>() on citation.ToProvisionId equals target.Id into targets
        from target in targets.DefaultIfEmpty()
        select new CitationView
        {
            Citation = citation, Act = act, EId = text.EId, Place = text.Place, Language = version.Language, ToAct = other, ToEId = target.EId,
        };
}

/// <summary>A reference with both its ends.</summary>
public sealed record CitationView
{
    public required ActCitation Citation { get; init; }

    public required Act Act { get; init; }

    public required string EId { get; init; }

    public required int Place { get; init; }

    public required ActLanguage Language { get; init; }

    public Act? ToAct { get; init; }

    public string? ToEId { get; init; }

    /// <summary>Where it stands.</summary>
    public string Href => TextLinks.Provision(Act.Key, EId, language: Language);

    /// <summary>What it means; null where that is not in the register.</summary>
    public string? ToHref => (ToAct, ToEId) switch
    {
        ({ } act, { } eId) => TextLinks.Provision(act.Key, eId),
        ({ } act, null) => ActLinks.Act(act.Key),
        _ => null,
    };
}
