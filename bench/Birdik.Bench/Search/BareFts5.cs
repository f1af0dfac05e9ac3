using System.Data.Common;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Bench.Search;

/// <summary>FTS5, ranked by bm25.</summary>
internal sealed class BareFts5(string folder) : BareEngine
{
    private const int Batch = 50_000;
    private const string Tokenizer = "tokenize=\"ascii tokenchars '_'\"";

    public override string Name => "SQLite";

    public override IReadOnlyList<bool> Kinds => [false, true];

    public override StoreLocation Location { get; } = StoreLocation.From(folder, null);

    public override string Words(SearchRow row, int tenant) => SqliteSearch.Text(DocumentWords.Of(row));

    public override async Task MakeBareAsync(DbConnection connection, CancellationToken ct)
    {
        await ForgetBareAsync(connection, ct);
        await RunAsync(connection, await SqlAsync(connection, ct), ct);
        await RunAsync(connection, $"CREATE VIRTUAL TABLE bare_words USING fts5(words, {(KeepsWords ? "" : "content='', contentless_delete=1, ")}{Tokenizer})", ct);
    }

    public override async Task WriteBareAsync(
        BirdikDbContext db, IReadOnlyList<(SearchRow Row, string Words)> letters, int tenant, CancellationToken ct)
    {
        await using var rows = Insertion(db, "bare_document", Columns);
        await using var words = Insertion(db, "bare_words", ["rowid", "words"]);
        foreach (var (row, text) in letters)
        {
            await WriteAsync(rows, Values(row, tenant), ct);
            await WriteAsync(words, [row.Key, text], ct);
        }
    }

    public override async Task ForgetAsync(DbConnection connection, CancellationToken ct)
    {
        await ForgetBareAsync(connection, ct);
        await RunAsync(connection, "DELETE FROM platform_search_document; DELETE FROM platform_search_words", ct);
    }

    // Written as the search writes, but many at once and by prepared statements.
    public override async Task LoadAsync(BirdikDbContext db, int tenant, LetterMaker letters, int count, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        await RunAsync(connection, "PRAGMA synchronous = OFF; PRAGMA cache_size = -200000", ct);
        await RunAsync(connection, "INSERT INTO platform_search_words(platform_search_words, rank) VALUES ('hashsize', 100000000)", ct);
        var next = new Dictionary<long, long>();
        for (var from = 0; from < count; from += Batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await using var rows = Insertion(db, SearchMapping.Table, Columns);
            await using var words = Insertion(db, "platform_search_words", ["rowid", "words"]);
            for (var number = from; number < Math.Min(count, from + Batch); number++)
            {
                var entry = letters.Make(number);
                var day = SearchKey.DayOf(SearchKey.Of(entry)).First;
                var key = next.GetValueOrDefault(day, day);
                next[day] = key + 1;
                var row = new SearchRow(entry, key);
                await WriteAsync(rows, Values(row, tenant), ct);
                await WriteAsync(words, [SqliteSearch.Row(tenant, key), Words(row, tenant)], ct);
            }

            await transaction.CommitAsync(ct);
        }

        await RunAsync(connection, "INSERT INTO platform_search_words(platform_search_words, rank) VALUES ('hashsize', 1048576)", ct);
        await RunAsync(connection, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA synchronous = FULL; PRAGMA cache_size = -16000", ct);
    }

    public override async Task<int> RankAsync(DbConnection connection, SearchMatch match, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "SELECT rowid FROM platform_search_words WHERE platform_search_words MATCH @match ORDER BY bm25(platform_search_words) LIMIT 20",
            ("match", MatchText.ForFts5(match)));
        return await ReadAsync(command, ct);
    }

    public override async Task<bool> HasAsync(DbConnection connection, SearchMatch match, int most, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "SELECT 1 FROM platform_search_words WHERE platform_search_words MATCH @match LIMIT 1 OFFSET @most",
            ("match", MatchText.ForFts5(match)), ("most", most));
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static Task ForgetBareAsync(DbConnection connection, CancellationToken ct) =>
        RunAsync(connection, "DROP TABLE IF EXISTS bare_words; DROP TABLE IF EXISTS bare_document", ct);

    /// <summary>The statements that made the table of documents and its keys, under another name.</summary>
    private static async Task<string> SqlAsync(DbConnection connection, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            $"SELECT group_concat(sql, ';') FROM sqlite_master WHERE tbl_name = '{SearchMapping.Table}' AND sql IS NOT NULL ORDER BY type DESC");
        return ((string)(await command.ExecuteScalarAsync(ct))!).Replace(SearchMapping.Table, "bare_document", StringComparison.Ordinal);
    }
}
