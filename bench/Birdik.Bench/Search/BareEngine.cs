using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Bench.Search;

/// <summary>The engine below the search, asked and written to without Birdik.</summary>
internal abstract class BareEngine
{
    /// <summary>The columns of a document's row, in the order of <see cref="Values"/>.</summary>
    protected static readonly string[] Columns =
    [
        "tenant_id", "id", "version", "kind", "object_id", "key", "title_ky", "title_ru", "title_en", "note_ky", "note_ru", "note_en",
        "day", "href", "permission", "sender_class", "sphere", "numbers", "people", "body", "edition",
    ];

    public abstract string Name { get; }

    /// <summary>Whether the bare engine is measured without and with a copy of the words of its own.</summary>
    public virtual IReadOnlyList<bool> Kinds => [false];

    public bool KeepsWords { get; set; }

    public abstract StoreLocation Location { get; }

    /// <summary>The words of a row as this engine takes them.</summary>
    public abstract string Words(SearchRow row, int tenant);

    /// <summary>Makes a table of the same rows with the same keys, and the same index of words, both empty.</summary>
    public abstract Task MakeBareAsync(DbConnection connection, CancellationToken ct);

    /// <summary>Writes ready rows and words by statements prepared once.</summary>
    public abstract Task WriteBareAsync(BirdikDbContext db, IReadOnlyList<(SearchRow Row, string Words)> letters, int tenant, CancellationToken ct);

    /// <summary>Empties what the writing has left.</summary>
    public abstract Task ForgetAsync(DbConnection connection, CancellationToken ct);

    public abstract Task LoadAsync(BirdikDbContext db, int tenant, LetterMaker letters, int count, CancellationToken ct);

    /// <summary>The 20 best of what matches, by the engine's own rank.</summary>
    public abstract Task<int> RankAsync(DbConnection connection, SearchMatch match, CancellationToken ct);

    /// <summary>Whether more letters than so many match.</summary>
    public abstract Task<bool> HasAsync(DbConnection connection, SearchMatch match, int most, CancellationToken ct);

    protected static object?[] Values(SearchRow row, int tenant) =>
    [
        tenant, Guid.CreateVersion7(), 0, row.Kind, row.ObjectId, row.Key, row.Title.Ky, row.Title.Ru, row.Title.En, row.Note.Ky, row.Note.Ru,
        row.Note.En, row.Day, row.Href, row.Permission, row.SenderClass, row.Sphere, row.Numbers, row.People, row.Body, row.Edition,
    ];

    protected static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = Command(connection, sql);
        command.CommandTimeout = 3_600;
        await command.ExecuteNonQueryAsync(ct);
    }

    protected static async Task<int> ReadAsync(DbCommand command, CancellationToken ct)
    {
        var count = 0;
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            count++;
        }

        return count;
    }

    [SuppressMessage("Security", "CA2100", Justification = "The texts are written here; all values are parameters.")]
    protected static DbCommand Command(DbConnection connection, string sql, params (string Name, object Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>An insertion to be run many times in the transaction of the context.</summary>
    protected static DbCommand Insertion(BirdikDbContext db, string table, IEnumerable<string> columns, string lastValue = "")
    {
        var names = columns.ToList();
        var values = names.Select(name => "@" + name).ToList();
        values[^1] += lastValue;
        var command = Command(
            db.Database.GetDbConnection(),
            $"INSERT INTO {table} ({string.Join(", ", names)}) VALUES ({string.Join(", ", values)})",
            [.. names.Select(name => (name, (object)DBNull.Value))]);
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        return command;
    }

    protected static Task WriteAsync(DbCommand insertion, IEnumerable<object?> values, CancellationToken ct)
    {
        var at = 0;
        foreach (var value in values)
        {
            insertion.Parameters[at++].Value = value ?? DBNull.Value;
        }

        return insertion.ExecuteNonQueryAsync(ct);
    }
}
