using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.Data.Sqlite;

namespace Birdik.Platform.Operations;

/// <summary>SQLite: its online backup on the way out; on the way in the file is exchanged.</summary>
internal sealed class SqliteCopy(SqliteDialect dialect) : IDatabaseCopy
{
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    public string Member => "database.sqlite";

    public Task<bool> IsEmptyAsync(CancellationToken ct) => Task.FromResult(!File.Exists(dialect.DatabaseFile));

    public async Task<Problem?> SaveAsync(string file, CancellationToken ct)
    {
        await using var live = new SqliteConnection(dialect.ConnectionString);
        await using var copy = Connect(file);
        await live.OpenAsync(ct);
        await copy.OpenAsync(ct);
        // One step under one read lock: writers go on in the write-ahead log meanwhile.
        live.BackupDatabase(copy);
        return null;
    }

    public async Task<Problem?> ReplaceAsync(string file, CancellationToken ct)
    {
        if (await FaultAsync(file, ct) is { } fault)
        {
            return Problem.Invalid("platform.backup-damaged", null, ("what", fault));
        }

        SqliteConnection.ClearAllPools();
        var before = dialect.DatabaseFile + ".before-restore";
        using var swap = new FileSwap();
        foreach (var suffix in Companions.Prepend(""))
        {
            swap.PutAside(dialect.DatabaseFile + suffix, before + suffix);
        }

        swap.PutInPlace(file, dialect.DatabaseFile);
        swap.Keep();
        return null;
    }

    private static async Task<string?> FaultAsync(string file, CancellationToken ct)
    {
        await using var copy = Connect(file);
        await copy.OpenAsync(ct);
        await using var command = copy.CreateCommand();
        command.CommandText = "PRAGMA integrity_check(1)";
        var answer = (string?)await command.ExecuteScalarAsync(ct);
        return answer == "ok" ? null : answer;
    }

    private static SqliteConnection Connect(string file) =>
        new(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
}
