using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Birdik.Platform.Persistence;
using Birdik.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Birdik.Bench.Search;

/// <summary>The engine below the search, asked without Birdik.</summary>
internal abstract class BareEngine
{
    public abstract string Name { get; }

    public abstract StoreLocation Location { get; }

    /// <summary>The words of a row as this engine takes them.</summary>
    public abstract string Words(SearchRow row, int tenant);

    public abstract Task MakeBareAsync(DbConnection connection, CancellationToken ct);

    public abstract Task WriteBareAsync(BirdikDbContext db, long id, string words, CancellationToken ct);

    /// <summary>Empties what the writing has left.</summary>
    public abstract Task ForgetAsync(DbConnection connection, CancellationToken ct);

    public abstract Task LoadAsync(
        BirdikDbContext db, SearchStore store, int tenant, LetterMaker letters, int count, CancellationToken ct);

    /// <summary>The 20 best of what matches, by the engine's own rank.</summary>
    public abstract Task<int> RankAsync(DbConnection connection, SearchMatch match, CancellationToken ct);

    protected static async Task RunAsync(DbConnection connection, string sql, CancellationToken ct)
    {
        await using var command = Command(connection, sql);
        command.CommandTimeout = 3_600;
        await command.ExecuteNonQueryAsync(ct);
    }

    protected static async Task<int> CountAsync(DbCommand command, CancellationToken ct)
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

    protected static async Task WriteAsync(
        BirdikDbContext db, string sql, long id, string words, CancellationToken ct)
    {
        await using var command = Command(db.Database.GetDbConnection(), sql, ("id", id), ("words", words));
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await command.ExecuteNonQueryAsync(ct);
    }
}
