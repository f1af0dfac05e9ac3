using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Platform.Search;

/// <summary>
/// Documents and the index of their words in one of the databases; the only place, beside the dialect, where SQL of its own stands. All
/// writes go into the transaction of the context.
/// </summary>
internal abstract class SearchStore
{
    /// <summary>Neighbours of a day's first choice that may be taken before a key is given up.</summary>
    private const int MostTries = 100_000;

    private const string Columns =
        "version, kind, object_id, key, title_ky, title_ru, title_en, note_ky, note_ru, note_en, day, href, permission, sender_class, "
        + "sphere, numbers, people, body, edition";

    private const string Values =
        "0, @kind, @object, @key, @title_ky, @title_ru, @title_en, @note_ky, @note_ru, @note_en, @day, @href, @permission, "
        + "@sender_class, @sphere, @numbers, @people, @body, @edition";

    private const string Changes =
        "version = version + 1, key = @key, title_ky = @title_ky, title_ru = @title_ru, title_en = @title_en, note_ky = @note_ky, "
        + "note_ru = @note_ru, note_en = @note_en, day = @day, href = @href, permission = @permission, sender_class = @sender_class, "
        + "sphere = @sphere, numbers = @numbers, people = @people, body = @body, edition = @edition";

    /// <summary>Makes what the model cannot say (virtual table, vector column); does nothing where it is there already.</summary>
    public abstract Task EnsureAsync(BirdikDbContext db, CancellationToken ct);

    /// <summary>The best documents of each step in turn, until there are enough.</summary>
    public abstract Task<List<SearchPlace>> FindAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct);

    /// <summary>Kind, day, sender's class and sphere of the first documents that match.</summary>
    public abstract Task<List<SearchFacts>> FactsAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct);

    /// <summary>Keeps a document, new or changed, and its words.</summary>
    public async Task PutAsync(BirdikDbContext db, int tenant, SearchEntry entry, CancellationToken ct)
    {
        var key = SearchKey.Of(entry);
        for (var tries = 0; tries < MostTries; tries++, key++)
        {
            var row = new SearchRow(entry, key);
            if (await InsertAsync(db, tenant, row, ct))
            {
                return;
            }

            if (await KeyOfAsync(db, tenant, entry.Source, ct) is { } kept)
            {
                await ChangeAsync(db, tenant, kept, row, ct);
                return;
            }
        }

        throw new InvalidOperationException($"No key is left for {entry.Source}.");
    }

    public async Task RemoveAsync(BirdikDbContext db, int tenant, SourceRef source, CancellationToken ct)
    {
        if (await KeyOfAsync(db, tenant, source, ct) is { } key)
        {
            await using var command = Command(
                db, $"DELETE FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = @key",
                ("tenant", tenant), ("key", key));
            await command.ExecuteNonQueryAsync(ct);
            await ForgetAsync(db, tenant, key, ct);
        }
    }

    /// <summary>Makes the words of a kept document anew.</summary>
    public abstract Task RenewAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct);

    /// <summary>Takes away words that no document stands behind.</summary>
    public abstract Task TidyAsync(BirdikDbContext db, CancellationToken ct);

    /// <summary>Says of all documents that their words await renewal.</summary>
    public static async Task<int> MarkAllAsync(BirdikDbContext db, int tenant, CancellationToken ct)
    {
        await using var command = Command(
            db, $"UPDATE {Table(tenant)} SET edition = 0 {Owned(tenant, "WHERE tenant_id = @tenant")}", ("tenant", tenant));
        return await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>The keys of documents whose words await renewal, held until the transaction ends.</summary>
    public async Task<List<long>> OutdatedAsync(BirdikDbContext db, int tenant, long after, int most, CancellationToken ct)
    {
        await using var command = Command(
            db,
            $"SELECT key FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}edition <> @edition AND key > @after "
            + $"ORDER BY key LIMIT @most {Hold}",
            ("tenant", tenant), ("edition", DocumentWords.Edition), ("after", after), ("most", most));
        var keys = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            keys.Add(reader.GetInt64(0));
        }

        return keys;
    }

    /// <summary>Ends a query whose rows are to be held until the transaction ends.</summary>
    protected abstract string Hold { get; }

    /// <summary>The column and value by which the words stand in the row itself; none where they stand apart.</summary>
    protected abstract (string Column, string Value)? WordsColumn { get; }

    /// <summary>The words of a row as a parameter of its statement.</summary>
    protected abstract object WordsValue(int tenant, ISearchDocument document);

    /// <summary>Puts the words of a row where they stand apart.</summary>
    protected abstract Task IndexAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct);

    protected abstract Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct);

    protected static string Table(int tenant) =>
        tenant == SearchKey.National ? SearchMapping.NationalTable : SearchMapping.Table;

    /// <summary>A piece of SQL that only a tenant's table has.</summary>
    protected static string Owned(int tenant, string sql) => tenant == SearchKey.National ? "" : sql;

    [SuppressMessage("Security", "CA2100", Justification = "The texts are written here; all values are parameters.")]
    protected static DbCommand Command(BirdikDbContext db, string sql, params ReadOnlySpan<(string Name, object? Value)> values)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    protected static async Task<List<SearchFacts>> FactsAsync(DbDataReader reader, CancellationToken ct)
    {
        var facts = new List<SearchFacts>();
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

    private async Task<bool> InsertAsync(BirdikDbContext db, int tenant, SearchRow row, CancellationToken ct)
    {
        var words = WordsColumn;
        await using var command = Command(
            db,
            $"INSERT INTO {Table(tenant)} ({Owned(tenant, "tenant_id, ")}id, {Columns}{(words is { } column ? ", " + column.Column : "")}) "
            + $"VALUES ({Owned(tenant, "@tenant, ")}@id, {Values}{(words is { } value ? ", " + value.Value : "")}) ON CONFLICT DO NOTHING",
            [.. Parameters(tenant, row), ("id", Guid.CreateVersion7())]);
        if (await command.ExecuteNonQueryAsync(ct) == 0)
        {
            return false;
        }

        await IndexAsync(db, tenant, row, ct);
        return true;
    }

    private async Task ChangeAsync(BirdikDbContext db, int tenant, long kept, SearchRow row, CancellationToken ct)
    {
        row = row with { Key = SearchKey.Fits(kept, row.Entry) ? kept : await FreeKeyAsync(db, tenant, SearchKey.Of(row.Entry), ct) };
        await using var command = Command(
            db,
            $"UPDATE {Table(tenant)} SET {Changes}{(WordsColumn is { } words ? $", {words.Column} = {words.Value}" : "")} "
            + $"WHERE {Owned(tenant, "tenant_id = @tenant AND ")}kind = @kind AND object_id = @object",
            Parameters(tenant, row));
        await command.ExecuteNonQueryAsync(ct);
        await ForgetAsync(db, tenant, kept, ct);
        await IndexAsync(db, tenant, row, ct);
    }

    private static async Task<long> FreeKeyAsync(BirdikDbContext db, int tenant, long first, CancellationToken ct)
    {
        for (var key = first; key < first + MostTries; key++)
        {
            await using var command = Command(
                db, $"SELECT 1 FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = @key",
                ("tenant", tenant), ("key", key));
            if (await command.ExecuteScalarAsync(ct) is null)
            {
                return key;
            }
        }

        throw new InvalidOperationException("No key is left for this day.");
    }

    private static async Task<long?> KeyOfAsync(BirdikDbContext db, int tenant, SourceRef source, CancellationToken ct)
    {
        await using var command = Command(
            db,
            $"SELECT key FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}kind = @kind AND object_id = @object",
            ("tenant", tenant), ("kind", source.Kind), ("object", source.Id));
        return (long?)await command.ExecuteScalarAsync(ct);
    }

    private (string, object?)[] Parameters(int tenant, SearchRow row) =>
    [
        ("tenant", tenant), ("kind", row.Kind), ("object", row.ObjectId), ("key", row.Key),
        ("title_ky", row.Title.Ky), ("title_ru", row.Title.Ru), ("title_en", row.Title.En),
        ("note_ky", row.Note.Ky), ("note_ru", row.Note.Ru), ("note_en", row.Note.En),
        ("day", row.Day), ("href", row.Href), ("permission", row.Permission), ("sender_class", row.SenderClass),
        ("sphere", row.Sphere), ("numbers", row.Numbers), ("people", row.People), ("body", row.Body),
        ("edition", DocumentWords.Edition),
        .. WordsColumn is null ? [] : new (string, object?)[] { ("words", WordsValue(tenant, row)) },
    ];
}
