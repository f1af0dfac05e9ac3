using System.Data.Common;
using System.Globalization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Birdik.Bench.Search;

/// <summary>PostgreSQL's own vectors of words, ranked by ts_rank.</summary>
internal sealed class BareVectors(string database) : BareEngine
{
    public override string Name => "PostgreSQL";

    public override StoreLocation Location { get; } = StoreLocation.From(Path.GetTempPath(), database);

    public override string Words(SearchRow row, int tenant) => PostgresSearch.Vector(DocumentWords.Of(row), tenant, row.Key);

    public override Task MakeBareAsync(DbConnection connection, CancellationToken ct) => RunAsync(
        connection,
        $"DROP TABLE IF EXISTS bare_document; CREATE TABLE bare_document (LIKE {SearchMapping.Table} INCLUDING ALL)",
        ct);

    public override async Task WriteBareAsync(
        BirdikDbContext db, IReadOnlyList<(SearchRow Row, string Words)> letters, int tenant, CancellationToken ct)
    {
        await using var rows = Insertion(db, "bare_document", [.. Columns, "words"], "::tsvector");
        foreach (var (row, words) in letters)
        {
            await WriteAsync(rows, [.. Values(row, tenant), words], ct);
        }
    }

    public override Task ForgetAsync(DbConnection connection, CancellationToken ct) =>
        RunAsync(connection, "DROP TABLE bare_document; TRUNCATE platform_search_document", ct);

    // A million single writes would be an hour of index upkeep: the rows are copied in, the index is built afterwards.
    public override async Task LoadAsync(
        BirdikDbContext db, int tenant, LetterMaker letters, int count, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await RunAsync(connection, "DROP INDEX ix_platform_search_document_words; SET maintenance_work_mem = '1GB'", ct);
        await using (var rows = await connection.BeginTextImportAsync(
            $"COPY {SearchMapping.Table} ({string.Join(", ", Columns)}, words) FROM STDIN", ct))
        {
            var taken = new HashSet<long>();
            for (var number = 0; number < count; number++)
            {
                var entry = letters.Make(number);
                var key = SearchKey.Of(entry);
                while (!taken.Add(key))
                {
                    key++;
                }

                await rows.WriteAsync(Line(new SearchRow(entry, key), tenant));
            }
        }

        await RunAsync(
            connection,
            "CREATE INDEX ix_platform_search_document_words ON platform_search_document USING gin (words)",
            ct);
        await RunAsync(connection, "VACUUM ANALYZE platform_search_document", ct);
    }

    public override async Task<int> RankAsync(DbConnection connection, SearchMatch match, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "SELECT key FROM platform_search_document WHERE words @@ @match::tsquery "
            + "ORDER BY ts_rank(words, @match::tsquery) DESC LIMIT 20",
            ("match", MatchText.ForTsQuery(match)));
        return await ReadAsync(command, ct);
    }

    public override async Task<bool> HasAsync(DbConnection connection, SearchMatch match, int most, CancellationToken ct)
    {
        await using var command = Command(
            connection,
            "SELECT 1 FROM platform_search_document WHERE words @@ @match::tsquery LIMIT 1 OFFSET @most",
            ("match", MatchText.ForTsQuery(match)), ("most", most));
        return await command.ExecuteScalarAsync(ct) is not null;
    }

    private static string Line(SearchRow row, int tenant) => string.Join('\t',
        tenant.ToString(CultureInfo.InvariantCulture), Guid.CreateVersion7().ToString(), "0", row.Kind, row.ObjectId,
        row.Key.ToString(CultureInfo.InvariantCulture), row.Title.Ky, row.Title.Ru, row.Title.En, row.Note.Ky, row.Note.Ru, row.Note.En,
        row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? @"\N", row.Href, @"\N", row.SenderClass ?? @"\N", row.Sphere ?? @"\N",
        row.Numbers, row.People, row.Body, row.Edition.ToString(CultureInfo.InvariantCulture),
        PostgresSearch.Vector(DocumentWords.Of(row), tenant, row.Key)) + "\n";
}
