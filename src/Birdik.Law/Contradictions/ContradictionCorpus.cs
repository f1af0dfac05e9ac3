using System.Globalization;
using System.Linq.Expressions;
using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Duties;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Methods.Law.Duties;
using Birdik.Methods.Law.Notes;
using Birdik.Methods.Law.Structure;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Contradictions;

/// <summary>Puts together what is in force on a day, as the search for contradictions wants it.</summary>
public sealed class ContradictionCorpus(NationalDb db, FindVersion versions, FindDuties duties)
{
    private static readonly PrecedenceTable Precedence = new();

    private static readonly string[] OnlyWords = ["только", "исключительно", "гана"];

    /// <summary>Changes whenever an act, a text, a duty or a reference does.</summary>
    public async Task<string> StampAsync(CancellationToken ct)
    {
        var acts = await CountAsync(db.Set<Act>(), one => one.Version);
        var texts = await CountAsync(db.Set<ActVersion>(), one => one.Version);
        var said = await CountAsync(db.Set<Duty>(), one => one.Version);
        var citations = await CountAsync(db.Set<ActCitation>(), one => one.Version);
        return $"{acts}/{texts}/{said}/{citations}";

        async Task<string> CountAsync<T>(IQueryable<T> rows, Expression<Func<T, int>> version)
        {
            var (count, sum) = (await rows.CountAsync(ct), await rows.SumAsync(version, ct));
            return string.Create(CultureInfo.InvariantCulture, $"{count}.{sum}");
        }
    }

    public async Task<ContradictionInput> OnAsync(DateOnly day, CancellationToken ct)
    {
        var texts = await versions.CorpusOnAsync(day, ct);
        var acts = await db.Set<Act>().ToListAsync(ct);
        var provisions = await BilingualAsync(texts, ct);
        var confirmed = await duties.ConfirmedOnAsync(day, ct);
        var inForce = texts.Select(version => version.ActId).ToHashSet();
        var said = confirmed.Where(view => inForce.Contains(view.Act.Id)).Select(Duty).ToList();
        var references = await ReferencesAsync(texts, acts, day, ct);
        var known = provisions.Select(one => one.Id).ToHashSet(StringComparer.Ordinal);
        provisions.AddRange(confirmed.Where(view => inForce.Contains(view.Act.Id))
            .Select(view => (Id: ContradictionKey.Place(view.Duty.ProvisionId), Act: ContradictionKey.Place(view.Act.Id)))
            .Concat(references.Select(one => (one.Reference.Provision, ContradictionKey.Place(one.Act))))
            .Where(one => known.Add(one.Item1))
            .Select(one => new ContradictionProvision(one.Item1, one.Item2, null, null)));
        return new ContradictionInput([.. acts.Select(Act)], provisions, said, [.. references.Select(one => one.Reference)]);
    }

    private static ContradictionAct Act(Act act) => new(
        ContradictionKey.Place(act.Id),
        act.Rank,
        act.Date,
        act.Kind == ActKind.Code,
        Precedence.IsLocalSelfGovernment(act.Uri),
        Precedence.IsSpecial(act.Uri) ? true : null);

    private static ContradictionDuty Duty(DutyView view)
    {
        var duty = view.Duty;
        var words = duty.Bearer.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isOnly = words.Any(word => OnlyWords.Contains(word.ToLowerInvariant()));
        var bearer = isOnly ? string.Join(' ', words.Where(word => !OnlyWords.Contains(word.ToLowerInvariant()))) : duty.Bearer;
        return new ContradictionDuty(
            duty.Id.ToString(),
            ContradictionKey.Place(duty.ProvisionId),
            duty.Modality switch
            {
                Duties.DutyModality.Must => Methods.Law.Duties.DutyModality.Must,
                Duties.DutyModality.May => Methods.Law.Duties.DutyModality.May,
                Duties.DutyModality.MustNot => Methods.Law.Duties.DutyModality.MustNot,
            },
            bearer,
            duty.Action,
            duty.Object,
            duty.Condition,
            duty.Term,
            duty.Payer,
            isOnly,
            DutyCost.TakesMoney(bearer, duty.Action));
    }

    /// <summary>The provisions of acts that have a text in both languages; what only one of them has is empty in the other.</summary>
    private async Task<List<ContradictionProvision>> BilingualAsync(IReadOnlyList<ActVersion> texts, CancellationToken ct)
    {
        var both = texts.GroupBy(version => version.ActId).Where(group => group.Count() > 1).SelectMany(group => group)
            .ToDictionary(version => version.Id);
        var ids = both.Keys.ToList();
        var rows = await db.Set<ProvisionText>()
            .Where(text => ids.Contains(text.VersionId) && ProvisionKinds.Norms.Contains(text.Kind))
            .Select(text => new { text.ProvisionId, text.VersionId, text.Kind, text.Heading, text.Text })
            .ToListAsync(ct);
        return [.. rows.GroupBy(row => row.ProvisionId)
            .Select(group => (Id: group.Key, Act: both[group.First().VersionId].ActId, group.First().Kind, Texts: group
                .Select(row => (both[row.VersionId].Language, Words: $"{row.Heading} {row.Text}"))
                .DistinctBy(row => row.Language).ToDictionary(row => row.Language, row => row.Words)))
            .Where(one => one.Texts.Count > 1 || one.Kind == ProvisionKind.Article)
            .Select(one => new ContradictionProvision(
                ContradictionKey.Place(one.Id),
                ContradictionKey.Place(one.Act),
                one.Texts.GetValueOrDefault(ActLanguage.Ky, ""),
                one.Texts.GetValueOrDefault(ActLanguage.Ru, "")))];
    }

    private async Task<List<(ContradictionReference Reference, Id<Act> Act)>> ReferencesAsync(
        IReadOnlyList<ActVersion> texts, List<Act> acts, DateOnly day, CancellationToken ct)
    {
        var ids = texts.Select(version => version.Id).ToList();
        var citations = await db.Set<ActCitation>()
            .Where(one => ids.Contains(one.VersionId) && one.ToActId != null)
            .Select(one => new { one.ActId, one.ProvisionId, ToActId = one.ToActId!.Value, one.ToProvisionId })
            .ToListAsync(ct);
        var ended = acts.Where(act => act.To < day).Select(act => act.Id).ToHashSet();
        var repealed = await RepealedAsync(texts, ct);
        var references = new List<(ContradictionReference, Id<Act>)>();
        foreach (var one in citations)
        {
            if (ended.Contains(one.ToActId))
            {
                references.Add((new(ContradictionKey.Place(one.ProvisionId), ContradictionKey.Place(one.ToActId), IsRepealed: true), one.ActId));
            }
            else if (one.ToProvisionId is { } to && repealed.Contains(to))
            {
                references.Add((new(ContradictionKey.Place(one.ProvisionId), ContradictionKey.Place(to), IsRepealed: true), one.ActId));
            }
        }

        return references;
    }

    /// <summary>Provisions that stand in the texts of the day only as a note that they are repealed, and those that texts of the day no longer hold.</summary>
    private async Task<HashSet<Id<Provision>>> RepealedAsync(IReadOnlyList<ActVersion> texts, CancellationToken ct)
    {
        var ids = texts.Select(version => version.Id).ToList();
        var notes = await db.Set<ProvisionText>()
            .Where(text => ids.Contains(text.VersionId))
            .Where(text => text.Kind == ProvisionKind.Note || EF.Functions.Like(text.Text, "(%") || (text.Heading != null && EF.Functions.Like(text.Heading, "(%")))
            .Select(text => new { text.VersionId, text.ProvisionId, text.EId, text.Kind, text.Heading, text.Text })
            .ToListAsync(ct);
        var repeals = notes.Where(row => IsRepeal(row.Text) || IsRepeal(row.Heading)).ToList();
        var repealed = repeals.Where(row => row.Kind != ProvisionKind.Note).Select(row => row.ProvisionId).ToHashSet();
        var parents = repeals.Where(row => row.Kind == ProvisionKind.Note && row.EId.Contains("__", StringComparison.Ordinal))
            .Select(row => (row.VersionId, EId: row.EId[..row.EId.LastIndexOf("__", StringComparison.Ordinal)])).ToHashSet();
        if (parents.Count > 0)
        {
            var holders = parents.Select(one => one.VersionId).Distinct().ToList();
            var rows = await db.Set<ProvisionText>()
                .Where(text => holders.Contains(text.VersionId) && text.Kind != ProvisionKind.Note)
                .Select(text => new { text.VersionId, text.ProvisionId, text.EId, IsEmpty = text.Text == "" })
                .ToListAsync(ct);
            var speaking = rows.Where(row => !row.IsEmpty).Select(row => (row.VersionId, row.EId))
                .SelectMany(row => Above(row.EId).Select(eId => (row.VersionId, eId))).ToHashSet();
            repealed.UnionWith(rows
                .Where(row => parents.Contains((row.VersionId, row.EId)) && !speaking.Contains((row.VersionId, row.EId)))
                .Select(row => row.ProvisionId));
        }

        var acts = texts.Select(version => version.ActId).ToHashSet();
        var gone = await db.Set<ActCitation>()
            .Where(one => ids.Contains(one.VersionId) && one.ToProvisionId != null && one.ToActId != null && acts.Contains(one.ToActId.Value))
            .Where(one => !db.Set<ProvisionText>().Any(text => text.ProvisionId == one.ToProvisionId && ids.Contains(text.VersionId)))
            .Select(one => one.ToProvisionId!.Value).Distinct().ToListAsync(ct);
        repealed.UnionWith(gone);
        return repealed;
    }

    private static bool IsRepeal(string? text) =>
        !string.IsNullOrEmpty(text) && AmendmentNotes.Read(text) is { Kind: AmendmentNoteKind.Repealed, Partial: false };

    /// <summary>An address and all above it.</summary>
    private static IEnumerable<string> Above(string eId)
    {
        for (var at = eId.Length; at > 0; at = eId.LastIndexOf("__", at - 1, StringComparison.Ordinal))
        {
            yield return eId[..at];
        }
    }
}
