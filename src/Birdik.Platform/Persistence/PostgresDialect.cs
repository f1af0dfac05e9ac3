using System.Data.Common;
using Birdik.Platform.Persistence.Distribution;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql;

namespace Birdik.Platform.Persistence;

/// <summary>PostgreSQL, plain or distributed by Citus: the same SQL, always with the tenant in it.</summary>
public sealed class PostgresDialect : IDialect
{
    public const string MigrationsAssembly = "Birdik.Migrations.Postgres";

    // "Birdik" in ASCII: the advisory lock that those who use this database share.
    private const long HoldKey = 0x42_69_72_64_69_6B;

    // Statements that a connection sends again and again are understood by the server once.
    private const int MostPrepared = 200;

    private const StringComparison Blind = StringComparison.OrdinalIgnoreCase;

    /// <param name="connectionString">What it says of "Max Auto Prepare" stands; a pooler between that cannot keep statements needs 0.</param>
    public PostgresDialect(string connectionString) => ConnectionString = connectionString.Contains("AutoPrepare", Blind)
        || connectionString.Contains("Auto Prepare", Blind)
            ? connectionString
            : new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = MostPrepared, AutoPrepareMinUsages = 3 }.ToString();

    public string Name => "postgres";

    public bool HasOneWriter => false;

    public bool EmptyIsLeast => false;

    public string ConnectionString { get; }

    public DbConnection? OpenWriter() => null;

    public void Flush(DbConnection writer) => throw new NotSupportedException("Each commit of PostgreSQL waits for the disk itself.");

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(MigrationsAssembly))
        .ReplaceService<IRelationalAnnotationProvider, BirdikAnnotationProvider>()
        .ReplaceService<IMigrationsSqlGenerator, BirdikSqlGenerator>();

    public bool IsUniqueViolation(Exception exception) =>
        Find(exception) is { SqlState: PostgresErrorCodes.UniqueViolation };

    public bool IsTransient(Exception exception)
    {
        for (Exception? at = exception; at is not null; at = at.InnerException)
        {
            if (at is NpgsqlException { IsTransient: true }
                or PostgresException { SqlState: "XX000", MessageText: "failure on connection marked as essential" }
                || (at is PostgresException { SqlState: var state } &&
                    (state.StartsWith("08", StringComparison.Ordinal) || state.StartsWith("57P0", StringComparison.Ordinal))))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsDiskFull(Exception exception) => Find(exception) is { SqlState: PostgresErrorCodes.DiskFull };

    /// <summary>Those who serve share an advisory lock; maintenance needs it alone. It is held by a connection of its own.</summary>
    public async Task<IAsyncDisposable?> TryHoldAsync(StoreUse use, CancellationToken ct)
    {
        var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(ConnectionString) { Pooling = false, KeepAlive = 30 }.ToString());
        try
        {
            await connection.OpenAsync(ct);
            await using var command = new NpgsqlCommand(
                use == StoreUse.Serving ? "SELECT pg_try_advisory_lock_shared($1)" : "SELECT pg_try_advisory_lock($1)", connection)
            {
                Parameters = { new() { Value = HoldKey } },
            };
            if ((bool)(await command.ExecuteScalarAsync(ct))!)
            {
                return connection;
            }
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // No such database yet: nobody can be in it.
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }

        await connection.DisposeAsync();
        return null;
    }

    public Task<IReadOnlyList<string>> BrokenForeignKeysAsync(BirdikDbContext db, CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<string>>([]);

    private static PostgresException? Find(Exception? exception)
    {
        while (exception is not null and not PostgresException)
        {
            exception = exception.InnerException;
        }

        return exception as PostgresException;
    }
}
