using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Search;

/// <summary>
/// A vector of words beside each document, made ready here. Each holds marks of its tenant and month, so that the index of words itself
/// keeps tenants apart where one table holds them all, and the newest are looked through first.
/// </summary>
internal sealed class PostgresSearch : SearchStore
{
    // A vector counts to 16383: far behind, places begin anew.
    private const int Places = 16_000;

    // Compiling a query costs more than asking it, and each is planned for its own words.
    private const string Settings = "SET jit = off; SET plan_cache_mode = force_custom_plan;";

    private readonly PostgresWindows _windows = new();

    protected override (string Column, string Value)? WordsColumn => ("words", "@words::tsvector");

    protected override string Hold => "FOR UPDATE";

    public override async Task EnsureAsync(BirdikDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"ALTER TABLE platform_search_document ADD COLUMN IF NOT EXISTS words tsvector", ct);
        await db.Database.ExecuteSqlAsync($"ALTER TABLE platform_search_national ADD COLUMN IF NOT EXISTS words tsvector", ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_document_words ON platform_search_document USING gin (words)", ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_national_words ON platform_search_national USING gin (words)", ct);
    }

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

    public override async Task RenewAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct)
    {
        await using var command = Command(
            db,
            $"UPDATE {Table(tenant)} SET words = @words::tsvector, edition = @edition "
            + $"WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = @key",
            ("words", WordsValue(tenant, document)), ("edition", DocumentWords.Edition), ("tenant", tenant), ("key", document.Key));
        await command.ExecuteNonQueryAsync(ct);
    }

    // The words stand in the row of their document.
    public override Task TidyAsync(BirdikDbContext db, CancellationToken ct) => Task.CompletedTask;

    // Many write at once: each begins at a place of its own, so that none waits for another.
    protected override string NextKey(int tenant) => "@key";

    protected override object WordsValue(int tenant, ISearchDocument document) =>
        Vector(WordsOf(document), tenant, document.Key);

    /// <summary>All by one way to the server.</summary>
    protected override async Task PutAsync(BirdikDbContext db, int tenant, IReadOnlyList<SearchRow> rows, CancellationToken ct)
    {
        await using var batch = db.Database.GetDbConnection().CreateBatch();
        batch.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        var insert = InsertOf(tenant, isFirst: true);
        foreach (var row in rows)
        {
            batch.BatchCommands.Add(Part(batch, insert, InsertValues(tenant, row)));
        }

        var known = new List<SearchRow>();
        await using (var reader = await batch.ExecuteReaderAsync(ct))
        {
            foreach (var row in rows)
            {
                if (await reader.ReadAsync(ct))
                {
                    _windows.Note(tenant, reader.GetInt64(0));
                }
                else
                {
                    known.Add(row);
                }

                await reader.NextResultAsync(ct);
            }
        }

        foreach (var row in known)
        {
            await ChangeOrMoveAsync(db, tenant, row, ct);
        }
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are written here; all values are parameters.")]
    private static DbBatchCommand Part(DbBatch batch, string sql, ReadOnlySpan<(string Name, object? Value)> values)
    {
        var part = batch.CreateBatchCommand();
        part.CommandText = sql;
        Give(part.Parameters, part.CreateParameter, values);
        return part;
    }

    protected override Task IndexAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct)
    {
        _windows.Note(tenant, document.Key);
        return Task.CompletedTask;
    }

    protected override Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct) => Task.CompletedTask;

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

        return await _windows.OfAsync(
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

    internal static string Vector(DocumentWords words, int tenant, long key)
    {
        var places = new Dictionary<string, StringBuilder>(StringComparer.Ordinal);
        for (var i = 0; i < words.Words.Count; i++)
        {
            if (words.Words[i] == DocumentWords.Break)
            {
                continue;
            }

            if (!places.TryGetValue(words.Words[i], out var at))
            {
                places.Add(words.Words[i], at = new StringBuilder());
            }

            at.Append(CultureInfo.InvariantCulture, $"{(at.Length == 0 ? ':' : ',')}{(i % Places) + 1}");
        }

        var vector = new StringBuilder(16 * (places.Count + words.Marks.Count));
        foreach (var (word, at) in places)
        {
            vector.Append('\'').Append(word).Append('\'').Append(at).Append(' ');
        }

        foreach (var mark in words.Marks)
        {
            if (!places.ContainsKey(mark))
            {
                vector.Append('\'').Append(mark).Append("' ");
            }
        }

        return vector.Append(CultureInfo.InvariantCulture, $"'{PostgresWindows.TenantMark(tenant)}' '{PostgresWindows.BlockMark(tenant, key)}'")
            .ToString();
    }
}
