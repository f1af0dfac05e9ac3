using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using static Birdik.Platform.Search.SearchSql;

namespace Birdik.Platform.Search;

/// <summary>
/// A vector of words beside each document, made ready here. Each holds marks of its tenant and month, so that the index of words itself
/// keeps tenants apart where one table holds them all, and the newest are looked through first.
/// </summary>
internal sealed class PostgresSearch(PostgresWindows windows) : SearchStore
{
    // A vector counts to 16383: far behind, places begin anew.
    private const int Places = 16_000;

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
                    windows.Note(tenant, reader.GetInt64(0));
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
        windows.Note(tenant, document.Key);
        return Task.CompletedTask;
    }

    protected override Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct) => Task.CompletedTask;

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
