using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Npgsql;

namespace Birdik.Platform.Operations;

/// <summary>
/// PostgreSQL: <c>pg_dump</c> on the way out, <c>pg_restore</c> in one transaction on the way in. The schema that was there is
/// renamed meanwhile, and takes its name back when the restore fails.
/// </summary>
internal sealed class PostgresCopy(PostgresDialect dialect) : IDatabaseCopy
{
    private const string Aside = "birdik_before_restore";

    private readonly PostgresTools _tools = new(dialect.ConnectionString);

    public string Member => "database.pgdump";

    public async Task<bool> IsEmptyAsync(CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            return true;
        }

        await using var connection = await OpenAsync(ct);
        await using var command = new NpgsqlCommand(
            "SELECT NOT EXISTS (SELECT FROM pg_tables WHERE schemaname = 'public')", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public Task<Problem?> SaveAsync(string file, CancellationToken ct) =>
        _tools.RunAsync("pg_dump", ["--format=custom", "--schema=public", "--no-owner", "--no-privileges", $"--file={file}"], ct);

    public async Task<Problem?> ReplaceAsync(string file, CancellationToken ct)
    {
        await MakeDatabaseAsync(ct);
        await using var connection = await OpenAsync(ct);
        await TakeBackAsync(connection, ct);
        await RunAsync(connection, $"ALTER SCHEMA public RENAME TO {Aside}", ct);
        var problem = await _tools.RunAsync(
            "pg_restore",
            ["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges", $"--dbname={_tools.Database}", file],
            ct);
        if (problem is null)
        {
            await RunAsync(connection, $"DROP SCHEMA {Aside} CASCADE", CancellationToken.None);
        }
        else
        {
            await TakeBackAsync(connection, CancellationToken.None);
        }

        return problem;
    }

    /// <summary>Undoes a restore that failed, or an earlier one that was cut off: what was put aside is the store again.</summary>
    private static async Task TakeBackAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var find = new NpgsqlCommand($"SELECT EXISTS (SELECT FROM pg_namespace WHERE nspname = '{Aside}')", connection);
        if ((bool)(await find.ExecuteScalarAsync(ct))!)
        {
            await RunAsync(connection, $"DROP SCHEMA IF EXISTS public CASCADE; ALTER SCHEMA {Aside} RENAME TO public", ct);
        }
    }

    private async Task MakeDatabaseAsync(CancellationToken ct)
    {
        if (!await ExistsAsync(ct))
        {
            await using var server = new NpgsqlConnection(_tools.ServerConnectionString);
            await server.OpenAsync(ct);
            await RunAsync(server, $"CREATE DATABASE \"{_tools.Database.Replace("\"", "\"\"", StringComparison.Ordinal)}\"", ct);
        }
    }

    private async Task<bool> ExistsAsync(CancellationToken ct)
    {
        try
        {
            await using var connection = await OpenAsync(ct);
            return true;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken ct)
    {
        var connection = new NpgsqlConnection(dialect.ConnectionString);
        await connection.OpenAsync(ct);
        return connection;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(ct);
    }
}
