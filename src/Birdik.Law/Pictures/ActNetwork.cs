using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Pictures;

/// <summary>The acts that are tied to others, on a circle in the order of their rank, and the ties between them.</summary>
public sealed class ActNetwork(NationalDb db)
{
    public const double Size = 720;

    private const double Radius = 250;

    public async Task<NetworkView> DrawAsync(CancellationToken ct)
    {
        var acts = await db.Set<Act>().ToDictionaryAsync(act => act.Id, ct);
        var ties = (await db.Set<ActRelation>().ToListAsync(ct))
            .ConvertAll(relation => new NetworkTie(relation.FromId, relation.ToId, relation.Kind, 1));
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
public sealed record NetworkTie(Id<Act> From, Id<Act> To, ActRelationKind Kind, int Count);
