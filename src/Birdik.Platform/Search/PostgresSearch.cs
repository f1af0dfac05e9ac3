using System.Globalization;
using System.Text;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Search;

/// <summary>
/// A vector of words beside each document, made ready here. Each holds a mark of its tenant, so that the index of words itself keeps
/// tenants apart where one table holds them all.
/// </summary>
internal sealed class PostgresSearch : SearchStore
{
    // A vector counts to 16383: far behind, places begin anew.
    private const int Places = 16_000;

    protected override (string Column, string Value)? WordsColumn => ("words", "@words::tsvector");

    public override async Task EnsureAsync(BirdikDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync($"ALTER TABLE platform_search_document ADD COLUMN IF NOT EXISTS words tsvector", ct);
        await db.Database.ExecuteSqlAsync($"ALTER TABLE platform_search_national ADD COLUMN IF NOT EXISTS words tsvector", ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_document_words ON platform_search_document USING gin (words)", ct);
        await db.Database.ExecuteSqlAsync(
            $"CREATE INDEX IF NOT EXISTS ix_platform_search_national_words ON platform_search_national USING gin (words)", ct);
    }

    public override async Task<List<SearchPlace>> FindAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct)
    {
        var found = new List<SearchPlace>();
        await using var command = Command(
            db,
            $"""
            SELECT step.tier, one.key
            FROM unnest(@tiers, @matches, @below) AS step(tier, words, below)
            CROSS JOIN LATERAL (
                {Matching("d.key", reach, "step.words::tsquery", "AND d.key < step.below")}) one
            LIMIT @limit
            """,
            [
                ("tiers", steps.Select(step => step.Tier).ToArray()),
                ("matches", steps.Select(step => MatchText.ForTsQuery(Own(reach, step.Match))).ToArray()),
                ("below", steps.Select(step => step.Below).ToArray()),
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
        var facts = new List<SearchFacts>();
        await using var command = Command(
            db,
            Matching("d.kind, EXTRACT(YEAR FROM d.day)::int, d.sender_class, d.sphere", reach, "@match::tsquery", ""),
            [("match", MatchText.ForTsQuery(Own(reach, match))), .. Limits(reach, limit)]);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            facts.Add(new SearchFacts(
                reader.GetString(0),
                reader.IsDBNull(1) ? null : reader.GetInt32(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.IsDBNull(3) ? null : reader.GetString(3)));
        }

        return facts;
    }

    public override async Task RenewAsync(BirdikDbContext db, int tenant, SearchRow row, CancellationToken ct)
    {
        await using var command = Command(
            db,
            $"UPDATE {Table(tenant)} SET words = @words::tsvector, edition = @edition "
            + $"WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = @key",
            ("words", WordsValue(tenant, row)), ("edition", DocumentWords.Edition), ("tenant", tenant), ("key", row.Key));
        await command.ExecuteNonQueryAsync(ct);
    }

    public override Task TidyAsync(BirdikDbContext db, IProgress<double> progress, CancellationToken ct)
    {
        progress.Report(1);
        return Task.CompletedTask;
    }

    protected override object WordsValue(int tenant, SearchRow row) => Vector(row.Words, tenant);

    protected override Task IndexAsync(BirdikDbContext db, int tenant, SearchRow row, CancellationToken ct) => Task.CompletedTask;

    protected override Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct) => Task.CompletedTask;

    // Ordered by key + 0: an index of keys must not tempt the planner to read the tenant's documents one by one.
    private static string Matching(string columns, SearchReach reach, string words, string below) =>
        $"""
        SELECT {columns} FROM {Table(reach.Tenant)} d
        WHERE {Owned(reach.Tenant, "d.tenant_id = @tenant AND ")}d.words @@ {words} {below}
          AND (d.permission IS NULL OR d.permission = ANY(@permissions))
          AND (@from::date IS NULL OR d.day >= @from::date) AND (@to::date IS NULL OR d.day <= @to::date)
        ORDER BY d.key + 0 DESC LIMIT @limit
        """;

    private static (string, object?)[] Limits(SearchReach reach, int limit) =>
        [("tenant", reach.Tenant), ("permissions", reach.Permissions), ("from", reach.From), ("to", reach.To), ("limit", limit)];

    private static SearchMatch Own(SearchReach reach, SearchMatch match) =>
        reach.IsNational ? match : SearchMatch.AllOf([new SearchMatch.Token(TenantMark(reach.Tenant)), match]);

    private static string TenantMark(int tenant) => string.Create(CultureInfo.InvariantCulture, $"t_{tenant}");

    private static string Vector(DocumentWords words, int tenant)
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

        return vector.Append('\'').Append(TenantMark(tenant)).Append('\'').ToString();
    }
}
