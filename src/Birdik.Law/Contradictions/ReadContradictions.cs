using System.Security.Cryptography;
using System.Text;
using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Contradictions;

/// <summary>The contradictions of a day with their provisions and what people said of them.</summary>
public sealed class ReadContradictions(NationalDb db, ContradictionCorpus corpus, ContradictionCache cache)
{
    /// <summary>All contradictions among confirmed duties and provisions in force on a day, the surest first.</summary>
    public async Task<ContradictionList> OnAsync(DateOnly day, CancellationToken ct)
    {
        var stamp = await corpus.StampAsync(ct);
        if (cache.Find(day, stamp) is not { } found)
        {
            var input = await corpus.OnAsync(day, ct);
            var places = input.Provisions.DistinctBy(one => one.Id).ToDictionary(one => one.Id, one => one.Act, StringComparer.Ordinal);
            found = new FoundContradictions(ContradictionFinder.Find(input), places);
            cache.Keep(day, stamp, found);
        }

        var verdicts = await db.Set<ContradictionVerdict>().ToDictionaryAsync(one => one.Key, ct);
        return new ContradictionList(day, found.All, found.Acts, verdicts);
    }

    /// <summary>One of them as its page shows it; null when there is none such on the day.</summary>
    public async Task<ContradictionView?> OneAsync(DateOnly day, string key, CancellationToken ct)
    {
        var list = await OnAsync(day, ct);
        return list.All.FirstOrDefault(one => ContradictionKey.Of(one) == key) is { } found
            ? (await ViewsAsync(list, [found], ct))[0]
            : null;
    }

    /// <summary>The provisions and acts of some of them.</summary>
    public async Task<IReadOnlyList<ContradictionView>> ViewsAsync(ContradictionList list, IReadOnlyList<Contradiction> some, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(list);
        var ids = some.SelectMany(one => new[] { ContradictionKey.Provision(one.First), ContradictionKey.Provision(one.Second) })
            .OfType<Id<Provision>>().ToHashSet();
        var acts = some.Select(one => ContradictionKey.Act(one.Second)).OfType<Id<Act>>().ToHashSet();
        var texts = await TextsAsync(ids, list.Day, ct);
        var named = await db.Set<Act>().Where(act => acts.Contains(act.Id)).ToDictionaryAsync(act => act.Id, ct);
        return [.. some.Select(one =>
        {
            var first = texts[ContradictionKey.Provision(one.First)!.Value];
            var second = ContradictionKey.Provision(one.Second) is { } id ? texts.GetValueOrDefault(id) : null;
            var act = ContradictionKey.Act(one.Second) is { } other ? named.GetValueOrDefault(other) : null;
            var verdict = list.VerdictOn(one);
            return new ContradictionView(one, ContradictionKey.Of(one), first, second, act, verdict, verdict is not null && verdict.Seen != SeenOf(first, second));
        })];
    }

    /// <summary>A hash of what the two sides say.</summary>
    internal static string SeenOf(ContradictionSide first, ContradictionSide? second) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(string.Join('\n', new[] { first, second }.OfType<ContradictionSide>()
            .OrderBy(side => side.Id.Value).SelectMany(side => side.Texts).Select(text => text.Words)))));

    /// <summary>The texts of the day in all languages; where a provision has none on the day, the newest before.</summary>
    private async Task<Dictionary<Id<Provision>, ContradictionSide>> TextsAsync(HashSet<Id<Provision>> ids, DateOnly day, CancellationToken ct)
    {
        var rows = await (
            from text in db.Set<ProvisionText>()
            where ids.Contains(text.ProvisionId)
            join version in db.Set<ActVersion>() on text.VersionId equals version.Id
            where version.ReplacedAt == null && version.From <= day
            join act in db.Set<Act>() on version.ActId equals act.Id
            select new { text.ProvisionId, text.EId, text.Label, text.OwnText, version.Language, version.From, Act = act }).ToListAsync(ct);
        return rows.GroupBy(row => row.ProvisionId).ToDictionary(group => group.Key, group => new ContradictionSide(
            group.Key,
            group.First().Act,
            group.First().EId,
            [.. group.GroupBy(row => row.Language).OrderBy(language => language.Key)
                .Select(language => language.MaxBy(row => row.From)!)
                .Select(row => new ContradictionText(row.Language, row.OwnText))]));
    }
}

/// <summary>All contradictions of a day.</summary>
/// <param name="Acts">The act of each place, by the names that the search gives them.</param>
public sealed record ContradictionList(
    DateOnly Day, IReadOnlyList<Contradiction> All, IReadOnlyDictionary<string, string> Acts, IReadOnlyDictionary<string, ContradictionVerdict> Verdicts)
{
    public ContradictionVerdict? VerdictOn(Contradiction one) => Verdicts.GetValueOrDefault(ContradictionKey.Of(one));

    /// <summary>Nobody has said yet what it is.</summary>
    public bool Waits(Contradiction one) => VerdictOn(one) is null;

    /// <summary>Whether one of its places lies in an act.</summary>
    public bool Concerns(Contradiction one, Id<Act> act)
    {
        ArgumentNullException.ThrowIfNull(one);
        return ActOf(one.First) == act || (one.Second is not null && ActOf(one.Second) == act);
    }

    public Id<Act>? ActOf(string place) =>
        ContradictionKey.Act(place) ?? (Acts.TryGetValue(place, out var act) ? ContradictionKey.Act(act) : null);
}

/// <summary>A contradiction with its provisions.</summary>
/// <param name="SecondAct">The act that is meant where the second place is a whole act.</param>
/// <param name="IsOld">A text has changed since the verdict.</param>
public sealed record ContradictionView(
    Contradiction Found, string Key, ContradictionSide First, ContradictionSide? Second, Act? SecondAct, ContradictionVerdict? Verdict, bool IsOld)
{
    /// <summary>The side that prevails by rule or by the verdict of a person.</summary>
    public PrevailingSide Prevails => Verdict is { Decision: ContradictionDecision.Conflict } verdict && verdict.Prevails != PrevailingSide.Open
        ? verdict.Prevails
        : Found.Prevails is null ? PrevailingSide.Open
        : Found.Prevails == Found.First ? PrevailingSide.First : PrevailingSide.Second;

    public bool NeedsDecision => Verdict is null ? Found.NeedsDecision : IsOld;
}

/// <summary>A provision of a contradiction with its texts.</summary>
public sealed record ContradictionSide(Id<Provision> Id, Act Act, string EId, IReadOnlyList<ContradictionText> Texts)
{
    public string Href => TextLinks.Provision(Act.Key, EId);

    /// <summary>How commands and the API name it.</summary>
    public string Address => $"{Act.Uri}#{EId}";
}

/// <summary>What a provision says in a language.</summary>
public sealed record ContradictionText(ActLanguage Language, string Words);
