using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Citations;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Citations;

/// <summary>The text of an act, or a part of it, whose references are to be read.</summary>
internal sealed record TextOfAct(Id<Act> ActId, string Uri, ActVersion Version, IReadOnlyList<ProvisionText> Texts);

/// <summary>Finds what the references of texts mean.</summary>
internal static class FindTargets
{
    private const int MostTargets = 60;

    private static readonly ProvisionKind[] Outside = [ProvisionKind.Note, ProvisionKind.Preface, ProvisionKind.Conclusion];

    /// <param name="added">Another text whose addresses the store does not know yet.</param>
    public static async Task<IReadOnlyList<ActCitation>> ReadAsync(
        BirdikDbContext db, IReadOnlyList<TextOfAct> texts, CancellationToken ct, TextOfAct? added = null)
    {
        var acts = await db.Set<Act>().AsNoTracking()
            .Select(act => new KnownAct(act.Id, act.Uri, act.Kind, act.Date, act.Number, act.Title, act.From, act.To)).ToListAsync(ct);
        var found = new List<(TextOfAct Text, ProvisionText Row, Citation Citation, IReadOnlyList<KnownAct> Acts)>();
        foreach (var text in texts)
        {
            var matcher = new ActMatcher(acts, text.Version.From);
            var here = acts.Find(act => act.Id == text.ActId);
            foreach (var row in text.Texts.Where(row => !Outside.Contains(row.Kind) && row.Text.Length > 0))
            {
                found.AddRange(CitationParser.Find(row.Text).Select(citation =>
                    (text, row, citation, citation.Act.IsThis ? (IReadOnlyList<KnownAct>)(here is null ? [] : [here]) : matcher.Find(citation.Act))));
            }
        }

        var addresses = await AddressesAsync(db, added is null ? texts : [.. texts, added], [.. found.SelectMany(one => one.Acts).Select(act => act.Id).Distinct()], ct);
        return [.. found.SelectMany(one => Rows(one.Text, one.Row, one.Citation, one.Acts, addresses))];
    }

    /// <summary>All addresses that the acts ever had; those of the texts at hand may not be in the store yet.</summary>
    private static async Task<Dictionary<Id<Act>, KnownAddresses>> AddressesAsync(
        BirdikDbContext db, IReadOnlyList<TextOfAct> texts, IReadOnlyCollection<Id<Act>> acts, CancellationToken ct)
    {
        var stored = await db.Set<Provision>().AsNoTracking().Where(one => acts.Contains(one.ActId))
            .Select(one => new { one.ActId, one.EId, one.Id }).ToListAsync(ct);
        var addresses = stored.GroupBy(one => one.ActId).ToDictionary(
            group => group.Key, group => new KnownAddresses(group.ToDictionary(one => one.EId, one => one.Id, StringComparer.Ordinal)));
        foreach (var text in texts)
        {
            if (!addresses.TryGetValue(text.ActId, out var known))
            {
                addresses[text.ActId] = known = new([]);
            }

            foreach (var row in text.Texts)
            {
                known.Ids[row.EId] = row.ProvisionId;
            }
        }

        return addresses;
    }

    private static IEnumerable<ActCitation> Rows(
        TextOfAct text, ProvisionText row, Citation citation, IReadOnlyList<KnownAct> acts,
        Dictionary<Id<Act>, KnownAddresses> addresses)
    {
        if (acts.Count == 0)
        {
            return [Make(CitationStatus.ActUnknown, null, null)];
        }

        // A code in several parts: the part that has the article.
        var best = acts
            .Select(act => (Act: act, Targets: Resolve(act)))
            .OrderBy(one => one.Targets.Count(target => target.Status != CitationStatus.Resolved))
            .First();
        return best.Targets.SelectMany(target => target.Addresses.Count > 0
            ? target.Addresses.Take(MostTargets).Select(address => Make(target.Status, best.Act.Id, addresses[best.Act.Id].Ids[address]))
            : [Make(target.Status, best.Act.Id, null)])
            .DistinctBy(one => (one.Status, one.ToProvisionId)).Take(MostTargets);

        IReadOnlyList<ResolvedTarget> Resolve(KnownAct act)
        {
            var known = addresses.GetValueOrDefault(act.Id);
            return new CitationResolver(act.Uri, _ => act.Uri, _ => known?.All).Resolve(citation, ArticleOf(row.EId));
        }

        ActCitation Make(CitationStatus status, Id<Act>? act, Id<Provision>? provision)
        {
            var words = citation.Span.In(row.Text).ToString();
            return new ActCitation
            {
                ActId = text.ActId,
                VersionId = text.Version.Id,
                ProvisionId = row.ProvisionId,
                Start = citation.Span.Start,
                Length = citation.Span.Length,
                Words = words.Length > ActCitation.MaxWords ? words[..ActCitation.MaxWords] : words,
                Status = status,
                ToActId = act,
                ToProvisionId = provision,
                NamedKey = citation.Act.Name is { } name ? Cut(ActMatcher.KeyOf(name), Act.MaxTitle) : null,
                NamedDate = citation.Act.Date,
                NamedNumber = Cut(citation.Act.Number, ActCitation.MaxNumber),
            };
        }
    }

    private static string? Cut(string? text, int most) => text?.Length > most ? text[..most] : text;

    /// <summary>The article that holds an address: <c>annex_1__art_3</c> of <c>annex_1__art_3__para_2</c>.</summary>
    private static string? ArticleOf(string eId)
    {
        var steps = eId.Split("__");
        var at = Array.FindIndex(steps, step => step.StartsWith("art_", StringComparison.Ordinal));
        return at < 0 ? null : string.Join("__", steps.Take(at + 1));
    }
}

/// <summary>The addresses of an act; <see cref="All"/> is made when it is first asked for, after the last was added.</summary>
internal sealed class KnownAddresses(Dictionary<string, Id<Provision>> ids)
{
    private HashSet<string>? _all;

    public Dictionary<string, Id<Provision>> Ids { get; } = ids;

    public HashSet<string> All => _all ??= [.. Ids.Keys];
}
