using System.Text;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using static Birdik.Platform.Search.SearchSql;

namespace Birdik.Platform.Search;

/// <summary>
/// FTS5 without content of its own. Its row numbers hold tenant, weight and day, so that a tenant is a range of rows and the newest
/// documents are read first without looking at the others. The words come ready made; the tokenizer has nothing left to do.
/// </summary>
internal sealed class SqliteSearch : SearchStore
{
    protected override (string Column, string Value)? WordsColumn => null;

    // One writer holds the whole store.
    protected override string Hold => "";

    public override Task EnsureAsync(BirdikDbContext db, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
        CREATE VIRTUAL TABLE IF NOT EXISTS platform_search_words USING fts5(
            words, content='', contentless_delete=1, tokenize="ascii tokenchars '_'")
        """,
        ct);

    public override async Task RenewAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct)
    {
        await ForgetAsync(db, tenant, document.Key, ct);
        await IndexAsync(db, tenant, document, ct);
        await using var command = Command(
            db, $"UPDATE {Table(tenant)} SET edition = @edition WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = @key",
            ("edition", DocumentWords.Edition), ("tenant", tenant), ("key", document.Key));
        await command.ExecuteNonQueryAsync(ct);
    }

    public override async Task TidyAsync(BirdikDbContext db, CancellationToken ct)
    {
        await using var orphans = Command(
            db,
            """
            DELETE FROM platform_search_words WHERE rowid IN (
                SELECT w.rowid FROM platform_search_words w
                WHERE NOT EXISTS (SELECT 1 FROM platform_search_document d WHERE d.tenant_id = w.rowid >> 41 AND d.key = w.rowid & 2199023255551)
                  AND NOT EXISTS (SELECT 1 FROM platform_search_national n WHERE w.rowid >> 41 = 0 AND n.key = w.rowid))
            """);
        await orphans.ExecuteNonQueryAsync(ct);
    }

    // Rows that come in rising order are gathered in memory by FTS5; a lower one writes out all before it.
    protected override string NextKey(int tenant) =>
        $"coalesce((SELECT max(key) + 1 FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key BETWEEN @first AND @last), @first)";

    protected override object WordsValue(int tenant, ISearchDocument document) => DBNull.Value;

    protected override async Task IndexAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct)
    {
        await using var command = Command(
            db, "INSERT INTO platform_search_words (rowid, words) VALUES (@row, @words)",
            ("row", Row(tenant, document.Key)), ("words", Text(WordsOf(document))));
        await command.ExecuteNonQueryAsync(ct);
    }

    protected override async Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct)
    {
        await using var command = Command(db, "DELETE FROM platform_search_words WHERE rowid = @row", ("row", Row(tenant, key)));
        await command.ExecuteNonQueryAsync(ct);
    }

    internal static long Row(int tenant, long key) => ((long)tenant << SearchKey.Bits) | key;

    internal static string Text(DocumentWords words) =>
        new StringBuilder(8 * (words.Words.Count + words.Marks.Count))
            .AppendJoin(' ', words.Words).Append(' ').AppendJoin(' ', words.Marks).ToString();
}
