using Birdik.Methods.Planning.Similarity;
using Birdik.Planning.Programmes;
using Birdik.Platform.Ids;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Radar;

/// <summary>
/// Finds what of a document was copied: from the office's own document before it, and from every other municipality's. Numbers-only changes are
/// seen through. A measure whose need was raised or ranked anew since the earlier document is honest reuse, and told apart.
/// </summary>
public sealed class CopyRadar(NationalDb db, NormRegister norms, TimeProvider clock)
{
    private const int LeastLetters = 30;
    private const int MaxSource = 160;

    public async Task<RadarReport?> OfAsync(int tenant, Id<PlanningDocument> id, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().SingleOrDefaultAsync(row => row.TenantId == tenant && row.Id == id, ct) is not { } document)
        {
            return null;
        }

        var norm = (await norms.NowAsync(ct)).On(PlanningNorms.CopyPercent.Code, clock.Today());
        var threshold = (norm?.Number ?? 100) / 100;
        var mine = await PartsAsync([(tenant, document)], ct);
        var others = await OthersAsync(document, ct);
        var theirs = await PartsAsync(others, ct);
        var fresh = await FreshAsync(document, others.Where(one => one.Tenant == tenant).Select(one => one.Document).MaxBy(one => one.FromYear), ct);
        var sets = new TextSets(ShingleKind.Words1);
        foreach (var part in mine.Concat(theirs))
        {
            sets.Add(NumberMask.Mask(part.Text));
        }

        var best = mine.Count == 0 || theirs.Count == 0
            ? []
            : SimilarTexts.Find(sets, new Likeness(threshold), mine.Count, ct: ct)!
                .GroupBy(pair => pair.First)
                .ToDictionary(group => group.Key, group => group.MaxBy(pair => (pair.Jaccard, theirs[pair.Second - mine.Count].Tenant == tenant)));
        return new RadarReport(
            document,
            threshold,
            norm?.Verified ?? false,
            [
                .. mine.Select((part, place) => best.TryGetValue(place, out var pair)
                    ? new RadarPart(part, theirs[pair.Second - mine.Count], (decimal)pair.Jaccard, IsFresh: part.Measure is { } measure && fresh.Contains(measure))
                    : new RadarPart(part, null, 0, false)),
            ]);
    }

    /// <summary>The documents a document is held against: the same office's earlier one, and those of others of the same or earlier years.</summary>
    private async Task<List<(int Tenant, PlanningDocument Document)>> OthersAsync(PlanningDocument document, CancellationToken ct)
    {
        var rows = await db.Set<PlanningDocument>()
            .Where(row => row.Kind == document.Kind && row.State == DocumentState.Approved && row.FromYear <= document.FromYear
                && !(row.TenantId == document.TenantId && row.FromYear == document.FromYear))
            .ToListAsync(ct);
        return rows.ConvertAll(row => (row.TenantId, row));
    }

    /// <summary>The measures of a document whose need was raised in or after the year before it, or was given its place anew.</summary>
    private async Task<HashSet<Id<Measure>>> FreshAsync(PlanningDocument document, PlanningDocument? before, CancellationToken ct)
    {
        var since = new DateOnly((before?.FromYear ?? document.FromYear) - 1, 12, 31);
        return [.. await (
            from link in db.Set<NeedMeasure>()
            join need in db.Set<Needs.Need>() on new { link.TenantId, Id = link.NeedId } equals new { need.TenantId, need.Id }
            join measure in db.Set<Measure>() on new { link.TenantId, Id = link.MeasureId } equals new { measure.TenantId, measure.Id }
            where measure.TenantId == document.TenantId && measure.DocumentId == document.Id && need.RaisedOn > since
            select measure.Id).Distinct().ToListAsync(ct)];
    }

    private async Task<List<TextPart>> PartsAsync(IReadOnlyList<(int Tenant, PlanningDocument Document)> documents, CancellationToken ct)
    {
        if (documents.Count == 0)
        {
            return [];
        }

        var ids = documents.Select(one => one.Document.Id).ToList();
        var byId = documents.ToDictionary(one => one.Document.Id);
        var sections = await db.Set<DocumentSection>().Where(row => ids.Contains(row.DocumentId)).ToListAsync(ct);
        var measures = await db.Set<Measure>().Where(row => ids.Contains(row.DocumentId)).ToListAsync(ct);
        var parts = new List<TextPart>();
        foreach (var section in sections.OrderBy(row => row.Kind))
        {
            var (tenant, document) = byId[section.DocumentId];
            parts.AddRange(section.TextKy.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line.Length >= LeastLetters)
                .Select(line => new TextPart(tenant, document.FromYear, section.Kind, null, "", line)));
        }

        foreach (var measure in measures.OrderBy(row => row.Number, StringComparer.Ordinal))
        {
            var (tenant, document) = byId[measure.DocumentId];
            parts.Add(new TextPart(tenant, document.FromYear, null, measure.Id, measure.Number, measure.Title.Ky));
        }

        return parts;
    }

    /// <summary>The share of new text of every municipality's newest programme, for the national map: one join over all.</summary>
    public async Task<IReadOnlyDictionary<int, decimal>> NationalAsync(CancellationToken ct)
    {
        var norm = (await norms.NowAsync(ct)).On(PlanningNorms.CopyPercent.Code, clock.Today());
        var documents = (await db.Set<PlanningDocument>().Where(row => row.Kind == DocumentKind.LocalProgramme && row.State == DocumentState.Approved).ToListAsync(ct))
            .ConvertAll(row => (row.TenantId, row));
        var newest = documents.GroupBy(one => one.TenantId).Select(group => group.MaxBy(one => one.row.FromYear)).ToDictionary(one => one.TenantId, one => one.row.FromYear);
        var parts = (await PartsAsync(documents, ct)).Where(part => part.Text.Length >= LeastLetters).ToList();
        var sets = new TextSets(ShingleKind.Words1);
        parts.ForEach(part => sets.Add(NumberMask.Mask(part.Text)));
        var copied = new HashSet<int>();
        foreach (var pair in SimilarTexts.Find(sets, new Likeness((norm?.Number ?? 100) / 100), ct: ct) ?? [])
        {
            Mark(pair.First, pair.Second);
            Mark(pair.Second, pair.First);
        }

        return parts.Select((part, place) => (part, place)).Where(one => one.part.Year == newest[one.part.Tenant])
            .GroupBy(one => one.part.Tenant)
            .ToDictionary(group => group.Key, group => 1 - ((decimal)group.Where(one => copied.Contains(one.place)).Sum(one => one.part.Text.Length) / group.Sum(one => one.part.Text.Length)));

        // A text is copied from an earlier one; of two of the same year, neither is held to be the first.
        void Mark(int place, int other)
        {
            if (parts[other].Year < parts[place].Year || (parts[other].Year == parts[place].Year && parts[other].Tenant != parts[place].Tenant))
            {
                copied.Add(place);
            }
        }
    }

    internal static string Short(string text) => text.Length > MaxSource ? text[..MaxSource] + "…" : text;
}

/// <summary>A paragraph of a section, or the words of a measure.</summary>
public sealed record TextPart(int Tenant, int Year, SectionKind? Section, Id<Measure>? Measure, string Number, string Text);

/// <param name="Source">What it is like; null where it is new.</param>
/// <param name="IsFresh">Like an earlier one, but resting on a need raised since: honest reuse.</param>
public sealed record RadarPart(TextPart Part, TextPart? Source, decimal Likeness, bool IsFresh);

public sealed record RadarReport(PlanningDocument Document, decimal Threshold, bool Verified, IReadOnlyList<RadarPart> Parts)
{
    /// <summary>The share of new text, by its length.</summary>
    public decimal New => Share(part => part.Source is null);

    public decimal Reused => Share(part => part.Source is not null && part.IsFresh);

    public decimal Copied => Share(part => part.Source is not null && !part.IsFresh);

    private decimal Share(Func<RadarPart, bool> which)
    {
        var all = Parts.Sum(part => part.Part.Text.Length);
        return all == 0 ? 0 : (decimal)Parts.Where(which).Sum(part => part.Part.Text.Length) / all;
    }
}
