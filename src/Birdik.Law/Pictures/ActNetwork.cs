using Birdik.Law.Acts;
using Birdik.Law.Citations;
using Birdik.Law.Contradictions;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Pictures;

/// <summary>The acts that are tied to others, on a circle in the order of their rank, and the ties between them.</summary>
public sealed class ActNetwork(NationalDb db, FindCitations citations, ReadContradictions contradictions, TimeProvider clock)
{
    public const double Size = 720;

    private const double Radius = 250;

    /// <summary>The ties that were entered and those by references.</summary>
    public async Task<NetworkView> DrawAsync(CancellationToken ct) => await DrawAsync(await TiesAsync(ct), ct);

    /// <summary>The ties by contradictions of today that nobody has found to be none.</summary>
    public async Task<NetworkView> DrawContradictionsAsync(CancellationToken ct)
    {
        var list = await contradictions.OnAsync(clock.Today(), ct);
        var ties = list.All
            .Where(one => list.VerdictOn(one)?.Decision != ContradictionDecision.NoConflict)
            .Select(one => (one.Kind, From: list.ActOf(one.First), To: one.Second is null ? null : list.ActOf(one.Second)))
            .Where(tie => tie.From is not null && tie.To is not null && tie.From != tie.To)
            .GroupBy(tie => (tie.From, tie.To, tie.Kind))
            .Select(group => new NetworkTie(group.Key.From!.Value, group.Key.To!.Value, $"Law.ContradictionKind.{group.Key.Kind}", group.Count()));
        return await DrawAsync([.. ties], ct);
    }

    private async Task<List<NetworkTie>> TiesAsync(CancellationToken ct)
    {
        var entered = await db.Set<ActRelation>().ToListAsync(ct);
        var known = entered.Where(relation => relation.Kind == ActRelationKind.Refers).Select(relation => (relation.FromId, relation.ToId)).ToHashSet();
        var ties = entered.ConvertAll(relation => new NetworkTie(relation.FromId, relation.ToId, $"Law.Relation.{relation.Kind}", 1));
        ties.AddRange((await citations.TiesAsync(clock.Today(), ct))
            .Where(tie => !known.Contains((tie.From, tie.To)))
            .Select(tie => new NetworkTie(tie.From, tie.To, $"Law.Relation.{ActRelationKind.Refers}", tie.Count)));
        return ties;
    }

    private async Task<NetworkView> DrawAsync(IReadOnlyList<NetworkTie> ties, CancellationToken ct)
    {
        var acts = await db.Set<Act>().ToDictionaryAsync(act => act.Id, ct);
        var tied = ties.SelectMany(tie => new[] { tie.From, tie.To }).Distinct().Where(acts.ContainsKey)
            .Select(id => acts[id]).OrderBy(act => act.Rank).ThenBy(act => act.SortKey, StringComparer.Ordinal).ToList();
        var nodes = tied.Select((act, place) => Node(act, place, tied.Count)).ToDictionary(node => node.Act.Id);
        return new NetworkView(nodes, [.. ties.OrderByDescending(tie => tie.Count).ThenBy(tie => acts[tie.From].SortKey, StringComparer.Ordinal)]);
    }

    private static NetworkNode Node(Act act, int place, int count)
    {
        var angle = 2 * Math.PI * place / count;
        return new NetworkNode(act, (Size / 2) + (Radius * Math.Sin(angle)), (Size / 2) - (Radius * Math.Cos(angle)), place + 1);
    }
}

/// <summary>The picture and its table.</summary>
public sealed record NetworkView(IReadOnlyDictionary<Id<Act>, NetworkNode> Nodes, IReadOnlyList<NetworkTie> Ties);

/// <summary>An act on the circle, with the number by which the table names it.</summary>
public sealed record NetworkNode(Act Act, double X, double Y, int Number);

/// <summary>A tie from one act to another.</summary>
/// <param name="Key">The text that tells what ties them.</param>
public sealed record NetworkTie(Id<Act> From, Id<Act> To, string Key, int Count)
{
    /// <summary>The last word of the key, small: how the line looks.</summary>
    public string Look => Key[(Key.LastIndexOf('.') + 1)..].ToLowerInvariant();
}
