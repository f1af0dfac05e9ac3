using Birdik.Methods.Staffing;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Tables;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Structures;

/// <summary>Reads the structures of one's own office.</summary>
public sealed class OfficeStructures(BirdikDbContext db, StaffingTables tables, NormRegister norms, ReadCountry country, TimeProvider clock)
{
    private const int MostShown = 100;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<OfficeStructure>> AllAsync(CancellationToken ct) =>
        await db.Set<OfficeStructure>().AsNoTracking().OrderByDescending(one => one.Number).Take(MostShown).ToListAsync(ct);

    /// <summary>One version; without an id the newest.</summary>
    public async Task<StructureView?> FindAsync(Id<OfficeStructure>? id, CancellationToken ct) =>
        await db.Set<OfficeStructure>().AsNoTracking().Where(one => id == null || one.Id == id)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct) is { } found ? await ViewAsync(found, ct) : null;

    /// <summary>The one that holds.</summary>
    public async Task<StructureView?> AdoptedAsync(CancellationToken ct) =>
        await db.Set<OfficeStructure>().AsNoTracking().Where(one => one.State == StructureState.Adopted)
            .OrderByDescending(one => one.Number).FirstOrDefaultAsync(ct) is { } found ? await ViewAsync(found, ct) : null;

    private async Task<StructureView> ViewAsync(OfficeStructure structure, CancellationToken ct)
    {
        var today = clock.Today();
        var units = await db.Set<StructureUnit>().AsNoTracking().Where(unit => unit.StructureId == structure.Id).OrderBy(unit => unit.Place).ToListAsync(ct);
        var places = await db.Set<StructurePlace>().AsNoTracking().Where(place => place.StructureId == structure.Id)
            .ToDictionaryAsync(place => place.PostId, place => place.UnitId, ct);
        var posts = await db.Set<Post>().AsNoTracking().ToDictionaryAsync(post => post.Id, ct);
        var lines = await tables.PostsOnAsync(today, ct);
        var gone = places.Keys.Except(lines.Select(line => line.Post.Id)).Select(id => posts[id]);
        var isCity = (await country.NowAsync(ct)).OfTenant(structure.TenantId)?.IsCity ?? false;
        var typical = TypicalStructure.On(await norms.NowAsync(ct), today, isCity);
        return StructureView.Of(
            structure, units,
            [
                .. lines.Select(line => new PlacedPost(line.Post, line.Line.Units, places.TryGetValue(line.Post.Id, out var unit) ? unit : null)),
                .. gone.OrderBy(post => post.From).ThenBy(post => post.Name.Ky, StringComparer.Ordinal).Select(post => new PlacedPost(post, null, places[post.Id])),
            ],
            typical);
    }
}

/// <summary>A structure as it is shown: its units from the top, what stands in them, and what is otherwise than in the typical one.</summary>
/// <param name="Nodes">Each unit before those below it.</param>
public sealed record StructureView(
    OfficeStructure Structure,
    IReadOnlyList<StructureNode> Nodes,
    IReadOnlyList<PlacedPost> Posts,
    TypicalStructure Typical,
    IReadOnlyList<StructureDifference> Differences)
{
    /// <summary>Posts that answer to the head of the office directly.</summary>
    public IEnumerable<PlacedPost> Free => Posts.Where(post => post.Unit is null);

    public Post? Head => Posts.FirstOrDefault(post => post.Post.Trade == FunctionPost.Head)?.Post;

    public StructureUnit? Unit(string? key) => Nodes.FirstOrDefault(node => node.Unit.Id.ToString() == key)?.Unit;

    public static StructureView Of(
        OfficeStructure structure, IReadOnlyList<StructureUnit> units, IReadOnlyList<PlacedPost> posts, TypicalStructure typical)
    {
        var nodes = new List<StructureNode>();
        var below = units.ToLookup(unit => unit.ParentId);
        void Add(StructureUnit unit, int depth)
        {
            nodes.Add(new(
                unit, depth, unit.ParentId is { } parent ? units.First(one => one.Id == parent) : null,
                posts.FirstOrDefault(post => post.Post.Id == unit.HeadId)?.Post, [.. posts.Where(post => post.Unit == unit.Id)]));
            foreach (var one in below[unit.Id])
            {
                Add(one, depth + 1);
            }
        }

        foreach (var unit in below[null])
        {
            Add(unit, 1);
        }

        var differences = typical.Units.Count == 0 ? [] : StructureComparison.Of(
            [.. nodes.Select(node => new UnitShape(
                node.Unit.Id.ToString(), node.Unit.ParentId?.ToString(), node.Head?.Trade.ToString(),
                [.. node.Posts.Select(post => post.Post.Trade.ToString()).Distinct()]))],
            [.. posts.Where(post => post.Unit is null).Select(post => post.Post.Trade.ToString())],
            typical.Units);
        return new(structure, nodes, posts, typical, differences);
    }
}

/// <param name="Depth">1 for a unit that answers to the head of the office.</param>
public sealed record StructureNode(
    StructureUnit Unit, int Depth, StructureUnit? Parent, Post? Head, IReadOnlyList<PlacedPost> Posts)
{
    public decimal Units => Posts.Sum(post => post.Units ?? 0);
}

/// <param name="Units">In the staffing table; null where it stands there no more.</param>
public sealed record PlacedPost(Post Post, decimal? Units, Id<StructureUnit>? Unit);

/// <summary>What differs from the typical structure, in words.</summary>
public static class StructureWords
{
    /// <summary>A sentence for each difference; the posts that a unit lacks stand in one.</summary>
    public static IReadOnlyList<string> Told(this StructureView view, Words words) =>
    [
        .. view.Differences.Where(one => one.Kind != StructureDifferenceKind.NoPost).Select(one => view.Told(one, words)),
        .. view.Differences.Where(one => one.Kind == StructureDifferenceKind.NoPost).GroupBy(one => one.Own).Select(unit => words[
            "Staffing.Differs.NoPost", ("unit", view.Unit(unit.Key)?.Name), ("trade", string.Join(", ", unit.Select(one => words[$"Powers.Post.{one.Trade}"])))]),
    ];

    public static string Told(this StructureView view, StructureDifference difference, Words words)
    {
        string Unit(string? key) => view.Unit(key)?.Name.In(words.Language) ?? words["Staffing.Structure.HeadOfOffice"];
        string Trade(string? trade) => trade is null ? "" : words[$"Powers.Post.{trade}"];
        return words[
            $"Staffing.Differs.{difference.Kind}",
            ("unit", Unit(difference.Own)),
            ("typical", difference.Typical is { } typical ? words[$"Staffing.UnitOf.{typical}"] : ""),
            ("trade", Trade(difference.Trade)),
            ("other", Unit(difference.Other))];
    }
}
