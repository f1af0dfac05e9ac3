using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Persistence;

/// <summary>One office, one file: WAL, every commit synced, foreign keys on, one writer.</summary>
public sealed class SqliteDialect(string connectionString) : IDialect
{
    public const string MigrationsAssembly = "Birdik.Migrations.Sqlite";

    private const int ConstraintUnique = 2067;
    private const int ConstraintPrimaryKey = 1555;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int Full = 13;
    private const int WriteRefused = 778;
    private const int SharedMemoryRefused = 4874;

    public string Name => "sqlite";

    public bool HasOneWriter => true;

    public bool EmptyIsLeast => true;

    public static SqliteDialect InFolder(string dataDirectory) =>
        new(new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, "birdik.db") }.ToString());

    public string DatabaseFile => new SqliteConnectionStringBuilder(connectionString).DataSource;

    public string ConnectionString { get; } = new SqliteConnectionStringBuilder(connectionString)
    {
        Cache = SqliteCacheMode.Private,
        ForeignKeys = true,
        DefaultTimeout = 30,
        Pooling = true,
    }.ToString();

    public DbConnection OpenWriter() => WriterConnection.Open(ConnectionString);

    public void Flush(DbConnection writer) => ((WriterConnection)writer).Flush();

    public void Configure(DbContextOptionsBuilder options) => options
        .UseSqlite(ConnectionString, sqlite => sqlite.MigrationsAssembly(MigrationsAssembly))
        .AddInterceptors(SqlitePragmas.Instance);

    public bool IsUniqueViolation(Exception exception) =>
        Find(exception) is { SqliteExtendedErrorCode: ConstraintUnique or ConstraintPrimaryKey };

    public bool IsTransient(Exception exception) => Find(exception) is { SqliteErrorCode: Busy or Locked };

    /// <summary>A quota or a limit of the file system shows as a refused write.</summary>
    public bool IsDiskFull(Exception exception) =>
        Find(exception) is { SqliteErrorCode: Full } or { SqliteExtendedErrorCode: WriteRefused or SharedMemoryRefused };

    /// <summary>One process at a time, whatever the use: the file beside the database is locked by the system while it is open.</summary>
    public Task<IAsyncDisposable?> TryHoldAsync(StoreUse use, CancellationToken ct)
    {
        try
        {
            return Task.FromResult<IAsyncDisposable?>(
                new FileStream(DatabaseFile + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException))
        {
            return Task.FromResult<IAsyncDisposable?>(null);
        }
    }

    public async Task<IReadOnlyList<string>> BrokenForeignKeysAsync(BirdikDbContext db, CancellationToken ct) =>
        await db.Database.SqlQuery<string>($"SELECT DISTINCT \"table\" AS Value FROM pragma_foreign_key_check ORDER BY 1").ToListAsync(ct);

    private static SqliteException? Find(Exception? exception)
    {
        while (exception is not null and not SqliteException)
        {
            exception = exception.InnerException;
        }

        return exception as SqliteException;
    }
}
