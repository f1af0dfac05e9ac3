using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
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

    /// <summary>
    /// The best documents of all steps behind a place. Where few match at all, they are read and each is told its tier; else the tiers are
    /// asked for in turn until there are enough.
    /// </summary>
    public async Task<List<SearchPlace>> FindAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, SearchPlace? after, int limit, CancellationToken ct)
    {
        if (steps is [var only])
        {
            return await TiersAsync(db, reach, [.. SearchStep.From([only], reach, after)], limit, ct);
        }

        var newest = await NewestAsync(db, reach, steps[^1].Whole, ct);
        if (newest.AreAllAndFew)
        {
            var places = await PlacesAsync(db, reach, steps, newest.Keys, ct);
            return [.. places.Where(place => after is not { } seen || place.CompareTo(seen) > 0).Order().Take(limit)];
        }

        return after is null
            ? await BestAsync(db, reach, steps, newest.Keys, limit, ct)
            : await TiersAsync(db, reach, [.. SearchStep.From(steps, reach, after)], limit, ct);
    }

    /// <summary>Kind, day, sender's class and sphere of the first documents that match.</summary>
    public abstract Task<List<SearchFacts>> FactsAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct);

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

    /// <summary>Few documents are read to be put in order; twice a page at least, so that what is behind the best of them is known too.</summary>
    protected const int Few = 3 * (GlobalSearch.PageSize + 1);

    /// <summary>More than this of text is not read for the sake of order.</summary>
    private const long MostRead = 300_000;

    /// <summary>The newest of what matches: key and length of the text, at most so many.</summary>
    protected abstract Task<List<(long Key, long Length)>> NewestAsync(
        BirdikDbContext db, SearchReach reach, SearchMatch match, int limit, CancellationToken ct);

    /// <summary>The best documents of each step in turn, by what no better step holds, until there are enough.</summary>
    protected abstract Task<List<SearchPlace>> TiersAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, int limit, CancellationToken ct);

    /// <summary>The best documents of all steps, when more than a few match.</summary>
    /// <param name="db">The store.</param>
    /// <param name="reach">Whose documents.</param>
    /// <param name="steps">All steps.</param>
    /// <param name="newest">The newest of what the last step holds with all better ones.</param>
    /// <param name="limit">So many are enough.</param>
    /// <param name="ct">Cancels.</param>
    protected abstract Task<List<SearchPlace>> BestAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> newest, int limit, CancellationToken ct);

    protected async Task<Newest> NewestAsync(BirdikDbContext db, SearchReach reach, SearchMatch match, CancellationToken ct)
    {
        var rows = await NewestAsync(db, reach, match, Few + 1, ct);
        return new Newest([.. rows.Select(row => row.Key)], rows.Count <= Few && rows.Sum(row => row.Length) <= MostRead);
    }

    /// <summary>Reads documents and tells which is the best step that holds each.</summary>
    protected static async Task<List<SearchPlace>> PlacesAsync(
        BirdikDbContext db, SearchReach reach, IReadOnlyList<SearchStep> steps, List<long> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var documents = reach.IsNational
            ? (await db.Set<NationalSearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct)).OfType<ISearchDocument>()
            : await db.Set<SearchDocument>().AsNoTracking().Where(one => keys.Contains(one.Key)).ToListAsync(ct);
        return [.. documents.Select(document => new SearchPlace(Tier(steps, document), reach.IsNational, document.Key))];
    }

    // A document whose words await renewal may hold by its kept words what it does not hold by the new ones.
    private static int Tier(IReadOnlyList<SearchStep> steps, ISearchDocument document)
    {
        var words = DocumentWords.Of(document);
        return (steps.FirstOrDefault(step => step.Whole.Holds(words)) ?? steps[^1]).Tier;
    }

    /// <param name="AreAllAndFew">There are no others, and they are few enough to be read.</param>
    protected readonly record struct Newest(List<long> Keys, bool AreAllAndFew);

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
        Give(command.Parameters, command.CreateParameter, values);
        return command;
    }

    protected static void Give(DbParameterCollection parameters, Func<DbParameter> make, ReadOnlySpan<(string Name, object? Value)> values)
    {
        foreach (var (name, value) in values)
        {
            var parameter = make();
            // SQLite looks for a name without its sign three times.
            parameter.ParameterName = "@" + name;
            parameter.Value = value ?? DBNull.Value;
            parameters.Add(parameter);
        }
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
