using System.Data.Common;
using System.Globalization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
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
        "DROP TABLE IF EXISTS bare_words; CREATE TABLE bare_words (id bigint PRIMARY KEY, words tsvector); "
        + "CREATE INDEX ON bare_words USING gin (words)",
        ct);

    public override Task WriteBareAsync(BirdikDbContext db, long id, string words, CancellationToken ct) =>
        WriteAsync(db, "INSERT INTO bare_words (id, words) VALUES (@id, @words::tsvector)", id, words, ct);

    public override Task ForgetAsync(DbConnection connection, CancellationToken ct) =>
        RunAsync(connection, "DROP TABLE bare_words; TRUNCATE platform_search_document", ct);

    // A million single writes would be an hour of index upkeep: the rows are copied in, the index is built afterwards.
    public override async Task LoadAsync(
        BirdikDbContext db, SearchStore store, int tenant, LetterMaker letters, int count, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(db.Database);
        await RunAsync(connection, "DROP INDEX ix_platform_search_document_words", ct);
        await using (var rows = await connection.BeginTextImportAsync(
            "COPY platform_search_document (tenant_id, id, version, kind, object_id, key, title_ky, title_ru, title_en, note_ky, note_ru, "
            + "note_en, day, href, permission, sender_class, sphere, numbers, people, body, edition, words) FROM STDIN", ct))
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
        return await CountAsync(command, ct);
    }

    private static string Line(SearchRow row, int tenant) => string.Join('\t',
        tenant.ToString(CultureInfo.InvariantCulture), Guid.CreateVersion7().ToString(), "0", row.Kind, row.ObjectId,
        row.Key.ToString(CultureInfo.InvariantCulture), row.Title.Ky, row.Title.Ru, row.Title.En, row.Note.Ky, row.Note.Ru, row.Note.En,
        row.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? @"\N", row.Href, @"\N", row.SenderClass ?? @"\N", row.Sphere ?? @"\N",
        row.Numbers, row.People, row.Body, row.Edition.ToString(CultureInfo.InvariantCulture),
        PostgresSearch.Vector(DocumentWords.Of(row), tenant, row.Key)) + "\n";
}
