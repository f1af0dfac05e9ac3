using System.Data.Common;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;

namespace Birdik.Bench.Search;

/// <summary>FTS5 as it comes, with its own copy of the text, ranked by bm25.</summary>
internal sealed class BareFts5(string folder) : BareEngine
{
    private const int Batch = 2_000;

    public override string Name => "SQLite";

    public override StoreLocation Location { get; } = StoreLocation.From(folder, null);

    public override string Words(SearchRow row, int tenant) => SqliteSearch.Text(DocumentWords.Of(row));

    public override Task MakeBareAsync(DbConnection connection, CancellationToken ct) =>
        RunAsync(connection, "CREATE VIRTUAL TABLE bare_words USING fts5(words, tokenize=\"ascii tokenchars '_'\")", ct);

    public override Task WriteBareAsync(BirdikDbContext db, long id, string words, CancellationToken ct) =>
        WriteAsync(db, "INSERT INTO bare_words (rowid, words) VALUES (@id, @words)", id, words, ct);

    public override Task ForgetAsync(DbConnection connection, CancellationToken ct) => RunAsync(
        connection,
        "DROP TABLE bare_words; DELETE FROM platform_search_document; DELETE FROM platform_search_words",
        ct);

    public override async Task LoadAsync(
        BirdikDbContext db, SearchStore store, int tenant, LetterMaker letters, int count, CancellationToken ct)
    {
        for (var from = 0; from < count; from += Batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            for (var number = from; number < Math.Min(count, from + Batch); number++)
            {
                await store.PutAsync(db, tenant, letters.Make(number), ct);
            }

            await transaction.CommitAsync(ct);
        }
    }

    public override async Task<int> RankAsync(DbConnection connection, SearchMatch match, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "SELECT rowid FROM platform_search_words WHERE platform_search_words MATCH @match ORDER BY bm25(platform_search_words) LIMIT 20",
            ("match", MatchText.ForFts5(match)));
        return await CountAsync(command, ct);
    }
}
