using System.Data.Common;
using System.Text.Json;
using Birdik.Platform.Persistence;
using static Birdik.Platform.Search.SearchSql;

namespace Birdik.Platform.Search;

/// <summary>Reads FTS5 by ranges of rows, the newest first.</summary>
internal sealed class SqliteLookup : SearchLookup
{
    private const long KeyMask = (1L << SearchKey.Bits) - 1;

    protected override async Task<List<(long Key, long Length)>> NewestAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct)
    {
        await using var command = Matching(db, "d.key, octet_length(d.body)", reach, match, long.MaxValue, limit);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var newest = new List<(long, long)>();
        while (await reader.ReadAsync(ct))
        {
            newest.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return newest;
    }

    protected override async Task<List<SearchPlace>> TiersAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct)
    {
        var found = new List<SearchPlace>();
        foreach (var step in steps.TakeWhile(_ => found.Count < limit))
        {
            await using var command = Matching(db, "d.key", reach, step.Match, step.Below, limit - found.Count);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                found.Add(new SearchPlace(step.Tier, reach.IsNational, reader.GetInt64(0)));
            }
        }

        return found;
    }

    protected override async Task<List<SearchPlace>> BestAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> newest, int limit, CancellationToken ct)
    {
        var found = new Found(limit);
        await AddAsync(db, reach, [.. steps.Where(step => step.IsInTitle)], found, ct);
        await AddAsync(db, reach, [.. steps.Where(step => !step.IsInTitle).SkipLast(1)], found, ct);
        found.Add(newest.Select(key => new SearchPlace(steps[^1].Tier, reach.IsNational, key)));
        return found.Places;
    }

    /// <summary>Adds what steps hold of which each holds all of those before: where the last one holds few, these are read.</summary>
    private async Task AddAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, Found found, CancellationToken ct)
    {
        if (steps is not [.., var last] || found.IsFull)
        {
            return;
        }

        var newest = await NewestAsync(db, reach, last.Whole, ct);
        if (newest.AreAllAndFew)
        {
            found.Add((await PlacesAsync(db, reach, steps, newest.Keys, ct)).Order());
            return;
        }

        await AddAsync(db, reach, [.. steps.SkipLast(1)], found, ct);
        found.Add(newest.Keys.Select(key => new SearchPlace(last.Tier, reach.IsNational, key)));
    }

    public override async Task<List<SearchFacts>> FactsAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct)
    {
        await using var command = Matching(
            db, "d.kind, CAST(substr(d.day, 1, 4) AS INTEGER), d.sender_class, d.sphere", reach, match, long.MaxValue, limit);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await FactsAsync(reader, ct);
    }

    private static DbCommand Matching(
        BirdikDbContext db, string columns, SearchReach reach, SearchMatch match, long below, int limit) => Command(
        db,
        $"""
        SELECT {columns} FROM platform_search_words w
        CROSS JOIN {Table(reach.Tenant)} d ON {Owned(reach.Tenant, "d.tenant_id = @tenant AND ")}d.key = w.rowid & @mask
        WHERE w.words MATCH @match AND w.rowid BETWEEN @first AND @last
          AND (d.permission IS NULL OR d.permission IN (SELECT value FROM json_each(@permissions)){reach.Granted("IN (SELECT value FROM json_each(@entries))")})
          AND (@from IS NULL OR d.day >= @from) AND (@to IS NULL OR d.day <= @to)
        ORDER BY w.rowid DESC LIMIT @limit
        """,
        ("tenant", reach.Tenant), ("mask", KeyMask), ("match", MatchText.ForFts5(match)),
        ("first", SqliteSearch.Row(reach.Tenant, 0)), ("last", SqliteSearch.Row(reach.Tenant, Math.Min(below - 1, KeyMask))),
        ("permissions", JsonSerializer.Serialize(reach.Permissions)), ("entries", JsonSerializer.Serialize(reach.Entries)), ("from", reach.From), ("to", reach.To), ("limit", limit));

    /// <summary>The best documents so far, each once, at the best place at which it was met.</summary>
    private sealed class Found(int limit)
    {
        private readonly HashSet<long> _seen = [];

        public List<SearchPlace> Places { get; } = [];

        public bool IsFull => Places.Count >= limit;

        public void Add(IEnumerable<SearchPlace> places) =>
            Places.AddRange(places.Where(place => _seen.Add(place.Key)).Take(limit - Places.Count).ToList());
    }
}
