using System.Globalization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using static Birdik.Platform.Search.SearchSql;

namespace Birdik.Platform.Search;

/// <summary>
/// Keeps documents and the index of their words in one of the databases, for <see cref="SearchLookup"/> to find. All writes go into the transaction
/// of the context.
/// </summary>
internal abstract class SearchStore
{
    /// <summary>Neighbours of a day's first choice that may be taken before a key is given up.</summary>
    private const int MostTries = 100_000;

    private const string Columns =
        "kind, object_id, title_ky, title_ru, title_en, note_ky, note_ru, note_en, day, href, permission, sender_class, "
        + "sphere, numbers, people, body, edition";

    private const string Values =
        "@kind, @object, @title_ky, @title_ru, @title_en, @note_ky, @note_ru, @note_en, @day, @href, @permission, "
        + "@sender_class, @sphere, @numbers, @people, @body, @edition";

    private const string Changes =
        "key = @key, title_ky = @title_ky, title_ru = @title_ru, title_en = @title_en, note_ky = @note_ky, "
        + "note_ru = @note_ru, note_en = @note_en, day = @day, href = @href, permission = @permission, sender_class = @sender_class, "
        + "sphere = @sphere, numbers = @numbers, people = @people, body = @body, edition = @edition";

    /// <summary>Makes what the model cannot say (virtual table, vector column); does nothing where it is there already.</summary>
    public abstract Task EnsureAsync(BirdikDbContext db, CancellationToken ct);

    /// <summary>Writes what changes have left for the search, in their order; of an object only the last.</summary>
    public async Task WriteAsync(BirdikDbContext db, IEnumerable<SearchWrite> writes, CancellationToken ct)
    {
        var last = new Dictionary<(int, SourceRef), SearchWrite>();
        foreach (var write in writes)
        {
            last[(write.Tenant, write.Source)] = write;
        }

        foreach (var write in last.Values.Where(write => write.Row is null))
        {
            await RemoveAsync(db, write.Tenant, write.Source, ct);
        }

        foreach (var tenant in last.Values.Where(write => write.Row is not null).GroupBy(write => write.Tenant))
        {
            await PutAsync(db, tenant.Key, [.. tenant.Select(write => write.Row!)], ct);
        }
    }

    /// <summary>Keeps documents, new or changed, and their words.</summary>
    protected virtual async Task PutAsync(BirdikDbContext db, int tenant, IReadOnlyList<SearchRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            if (!await InsertAsync(db, tenant, row, isFirst: true, ct))
            {
                await ChangeOrMoveAsync(db, tenant, row, ct);
            }
        }
    }

    /// <summary>Changes the document that is there already, or gives the new one another key.</summary>
    protected async Task ChangeOrMoveAsync(BirdikDbContext db, int tenant, SearchRow row, CancellationToken ct)
    {
        for (var tries = 1; tries < MostTries; tries++)
        {
            if (await KeyOfAsync(db, tenant, row.Entry.Source, ct) is { } kept)
            {
                await ChangeAsync(db, tenant, kept, row, ct);
                return;
            }

            row = row with { Key = row.Key + 1 };
            if (await InsertAsync(db, tenant, row, isFirst: false, ct))
            {
                return;
            }
        }

        throw new InvalidOperationException($"No key is left for {row.Entry.Source}.");
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

    protected static DocumentWords WordsOf(ISearchDocument document) => document is SearchRow row ? row.Words : DocumentWords.Of(document);

    /// <summary>The key that is tried first for a new row, from the parameters of its statement: key, first and last of its day.</summary>
    protected abstract string NextKey(int tenant);

    /// <summary>Puts the words of a row where they stand apart.</summary>
    protected abstract Task IndexAsync(BirdikDbContext db, int tenant, ISearchDocument document, CancellationToken ct);

    protected abstract Task ForgetAsync(BirdikDbContext db, int tenant, long key, CancellationToken ct);

    private async Task<bool> InsertAsync(BirdikDbContext db, int tenant, SearchRow row, bool isFirst, CancellationToken ct)
    {
        await using var command = Command(db, InsertOf(tenant, isFirst), InsertValues(tenant, row));
        if (await command.ExecuteScalarAsync(ct) is not long key)
        {
            return false;
        }

        await IndexAsync(db, tenant, row with { Key = key }, ct);
        return true;
    }

    /// <summary>Adds a document whose key and object are not there yet, and answers its key.</summary>
    protected string InsertOf(int tenant, bool isFirst)
    {
        var words = WordsColumn;
        return $"INSERT INTO {Table(tenant)} ({Owned(tenant, "tenant_id, ")}key, {Columns}{(words is { } column ? ", " + column.Column : "")}) "
            + $"VALUES ({Owned(tenant, "@tenant, ")}{(isFirst ? NextKey(tenant) : "@key")}, {Values}{(words is { } value ? ", " + value.Value : "")}) "
            + "ON CONFLICT DO NOTHING RETURNING key";
    }

    protected (string Name, object? Value)[] InsertValues(int tenant, SearchRow row) =>
        [.. Parameters(tenant, row), .. Day(row.Key)];

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

    private async Task<long> FreeKeyAsync(BirdikDbContext db, int tenant, long first, CancellationToken ct)
    {
        for (var key = first; key < first + MostTries; key++)
        {
            await using var command = Command(
                db,
                $"SELECT k.key, EXISTS (SELECT 1 FROM {Table(tenant)} WHERE {Owned(tenant, "tenant_id = @tenant AND ")}key = k.key) "
                + $"FROM (SELECT {(key == first ? NextKey(tenant) : "@key")} AS key) k",
                [("tenant", tenant), ("key", key), .. Day(key)]);
            await using var reader = await command.ExecuteReaderAsync(ct);
            if (await reader.ReadAsync(ct) && !Convert.ToBoolean(reader.GetValue(1), CultureInfo.InvariantCulture))
            {
                return reader.GetInt64(0);
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

    private static (string, object?)[] Day(long key)
    {
        var (first, last) = SearchKey.DayOf(key);
        return [("first", first), ("last", last)];
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
