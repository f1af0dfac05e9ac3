using System.Data.Common;
using Birdik.Platform.Persistence;
using static Birdik.Platform.Search.SearchSql;

namespace Birdik.Platform.Search;

/// <summary>Looks through the vectors of words window by window, the newest first.</summary>
internal sealed class PostgresLookup(PostgresWindows known) : SearchLookup
{
    // Compiling a query costs more than asking it, and each is planned for its own words.
    private const string Settings = "SET jit = off; SET plan_cache_mode = force_custom_plan;";

    protected override async Task<List<(long Key, long Length)>> NewestAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct)
    {
        await using var command = await WindowedAsync(db, reach, "d.key, octet_length(d.body)", match, limit, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var newest = new List<(long, long)>();
        while (await reader.ReadAsync(ct))
        {
            newest.Add((reader.GetInt64(0), reader.GetInt32(1)));
        }

        return newest;
    }

    protected override Task<List<SearchPlace>> BestAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> newest, int limit, CancellationToken ct) =>
        TiersAsync(db, reach, steps, limit, ct);

    protected override async Task<List<SearchPlace>> TiersAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct)
    {
        var windows = await WindowsAsync(db, reach, ct);
        var looks = steps.SelectMany(step => windows.Select(window => (step.Tier, step.Below, Match: Within(window, step.Match)))).ToList();
        var found = new List<SearchPlace>();
        await using var command = Command(
            db,
            $"""
            {Settings}
            SELECT step.tier, one.key
            FROM unnest(@tiers, @matches, @below) AS step(tier, words, below)
            CROSS JOIN LATERAL (
                {Matching("d.key", reach, "AND d.key + 0 < step.below")}) one
            LIMIT @limit
            """,
            [
                ("tiers", looks.Select(look => look.Tier).ToArray()),
                ("matches", looks.Select(look => MatchText.ForTsQuery(look.Match)).ToArray()),
                ("below", looks.Select(look => look.Below).ToArray()),
                .. Limits(reach, limit),
            ]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            found.Add(new SearchPlace(reader.GetInt32(0), reach.IsNational, reader.GetInt64(1)));
        }

        return found;
    }

    public override async Task<List<SearchFacts>> FactsAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct)
    {
        await using var command = await WindowedAsync(
            db, reach, "d.kind, EXTRACT(YEAR FROM d.day)::int, d.sender_class, d.sphere", match, limit, ct);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await FactsAsync(reader, ct);
    }

    /// <summary>The newest rows that match, window by window until there are enough.</summary>
    private async Task<DbCommand> WindowedAsync(
        BirdikDbContext db, SearchReach reach, string columns, SearchMatch match, int limit, CancellationToken ct)
    {
        var windows = await WindowsAsync(db, reach, ct);
        return Command(
            db,
            $"""
            {Settings}
            SELECT one.*
            FROM unnest(@matches) AS step(words)
            CROSS JOIN LATERAL (
                {Matching(columns, reach, "")}) one
            LIMIT @limit
            """,
            [("matches", windows.Select(window => MatchText.ForTsQuery(Within(window, match))).ToArray()), .. Limits(reach, limit)]);
    }

    // Bounded and ordered by key + 0: an index of keys must not tempt the planner to read all of the tenant's keys.
    private static string Matching(string columns, SearchReach reach, string below) =>
        $"""
        SELECT {columns} FROM {Table(reach.Tenant)} d
        WHERE {Owned(reach.Tenant, "d.tenant_id = @tenant AND ")}d.words @@ step.words::tsquery {below}
          AND (d.permission IS NULL OR d.permission = ANY(@permissions){reach.Granted("= ANY(@entries)")})
          AND (@from::date IS NULL OR d.day >= @from::date) AND (@to::date IS NULL OR d.day <= @to::date)
        ORDER BY d.key + 0 DESC LIMIT @limit
        """;

    private static (string, object?)[] Limits(SearchReach reach, int limit) =>
        [("tenant", reach.Tenant), ("permissions", reach.Permissions), ("entries", reach.Entries), ("from", reach.From), ("to", reach.To), ("limit", limit)];

    private static SearchMatch Within(SearchMatch? window, SearchMatch match) =>
        window is null ? match : SearchMatch.AllOf([window, match]);

    /// <summary>One window without bounds for the national registers, which are not large.</summary>
    private async Task<IEnumerable<SearchMatch?>> WindowsAsync(BirdikDbContext db, SearchReach reach, CancellationToken ct)
    {
        if (reach.IsNational)
        {
            return [null];
        }

        return await known.OfAsync(
            reach.Tenant, at => KeyAtAsync(db, reach.Tenant, at, ct), from => BlocksAsync(db, reach.Tenant, from, ct));
    }

    private static async Task<long?> KeyAtAsync(BirdikDbContext db, int tenant, int place, CancellationToken ct)
    {
        await using var command = Command(
            db, $"SELECT key FROM {SearchMapping.Table} WHERE tenant_id = @tenant ORDER BY key DESC OFFSET @place LIMIT 1",
            ("tenant", tenant), ("place", place));
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    /// <summary>Steps from month to month along the index of keys.</summary>
    private static async Task<List<long>> BlocksAsync(BirdikDbContext db, int tenant, long from, CancellationToken ct)
    {
        await using var command = Command(
            db,
            $"""
            WITH RECURSIVE block(number) AS (
                SELECT max(key) >> {SearchKey.BlockBits} FROM {SearchMapping.Table} WHERE tenant_id = @tenant
                UNION ALL
                SELECT (SELECT max(d.key) >> {SearchKey.BlockBits} FROM {SearchMapping.Table} d
                        WHERE d.tenant_id = @tenant AND d.key < block.number << {SearchKey.BlockBits})
                FROM block WHERE block.number > @from)
            SELECT number FROM block WHERE number >= @from
            """,
            ("tenant", tenant), ("from", from));
        var blocks = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            blocks.Add(reader.GetInt64(0));
        }

        return blocks;
    }
}
