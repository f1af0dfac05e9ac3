using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Birdik.Bench.Letters;

/// <summary>
/// The floor: an endpoint of the same host that inserts one row, durably, in the same database, and does nothing else. On SQLite through
/// one open connection, one writer after another, which is the fastest that a single insert a transaction can be.
/// </summary>
internal sealed class BareInsert : IAsyncDisposable
{
    public const string Path = "/bench/bare";

    private readonly SemaphoreSlim _oneWriter = new(1, 1);
    private readonly NpgsqlDataSource? _postgres;
    private readonly SqliteConnection? _sqlite;

    public BareInsert(StoreLocation location)
    {
        const string Table = "CREATE TABLE bench_row (id TEXT PRIMARY KEY, body TEXT NOT NULL)";
        if (location.Dialect is PostgresDialect postgres)
        {
            _postgres = NpgsqlDataSource.Create(postgres.ConnectionString);
            using var make = _postgres.CreateCommand(Table);
            make.ExecuteNonQuery();
            return;
        }

        _sqlite = new SqliteConnection($"Data Source={Directory.GetFiles(location.DataDirectory, "*.db").Single()};Pooling=False");
        _sqlite.Open();
        using var command = _sqlite.CreateCommand();
        command.CommandText = $"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=30000; {Table}";
        command.ExecuteNonQuery();
    }

    public void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost(Path, (Delegate)InsertAsync).AllowAnonymous();

    public async ValueTask DisposeAsync()
    {
        _oneWriter.Dispose();
        if (_postgres is not null)
        {
            await _postgres.DisposeAsync();
        }

        if (_sqlite is not null)
        {
            await _sqlite.DisposeAsync();
        }
    }

    private async Task<IResult> InsertAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync();
        var id = Guid.CreateVersion7().ToString();
        if (_postgres is not null)
        {
            await using var insert = _postgres.CreateCommand("INSERT INTO bench_row VALUES ($1, $2)");
            insert.Parameters.Add(new() { Value = id });
            insert.Parameters.Add(new() { Value = body });
            await insert.ExecuteNonQueryAsync();
            return Results.Created(id, new { id });
        }

        await _oneWriter.WaitAsync();
        try
        {
            using var insert = _sqlite!.CreateCommand();
            insert.CommandText = "INSERT INTO bench_row VALUES ($id, $body)";
            insert.Parameters.AddWithValue("$id", id);
            insert.Parameters.AddWithValue("$body", body);
            insert.ExecuteNonQuery();
        }
        finally
        {
            _oneWriter.Release();
        }

        return Results.Created(id, new { id });
    }
}
