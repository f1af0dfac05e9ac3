using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Birdik.Platform.Persistence;

/// <summary>PostgreSQL, plain or distributed by Citus: the same SQL, always with the tenant in it.</summary>
public sealed class PostgresDialect(string connectionString) : IDialect
{
    public const string MigrationsAssembly = "Birdik.Migrations.Postgres";

    public string Name => "postgres";

    public bool HasOneWriter => false;

    public string ConnectionString { get; } = connectionString;

    public void Configure(DbContextOptionsBuilder options) => options
        .UseNpgsql(ConnectionString, postgres => postgres.MigrationsAssembly(MigrationsAssembly));

    public async Task LockAuditHeadAsync(BirdikDbContext db, CancellationToken ct)
    {
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO platform_audit_head (tenant_id, sequence, hash) VALUES ({db.Tenant}, 0, {Audit.AuditHash.Start}) ON CONFLICT DO NOTHING",
            ct);
        await db.Database.ExecuteSqlAsync(
            $"SELECT 1 FROM platform_audit_head WHERE tenant_id = {db.Tenant} FOR UPDATE", ct);
    }

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

    private static PostgresException? Find(Exception? exception)
    {
        while (exception is not null and not PostgresException)
        {
            exception = exception.InnerException;
        }

        return exception as PostgresException;
    }
}
