using Birdik.Platform.Persistence;
using Npgsql;

namespace Birdik.Testing;

/// <summary>
/// A fresh store of the run: SQLite in a temporary folder, or a database of its own on the PostgreSQL server that
/// BIRDIK_TEST_DATABASE names. Gone when the run ends.
/// </summary>
public sealed class TestStore : IAsyncDisposable
{
    private const string Variable = "BIRDIK_TEST_DATABASE";

    private readonly string? _server = Environment.GetEnvironmentVariable(Variable);
    private readonly string _name = $"birdik_test_{Guid.CreateVersion7():N}";

    private TestStore()
    {
    }

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("birdik-test-").FullName;

    public StoreLocation Location { get; private set; } = null!;

    /// <summary>The value for <c>--database</c>; null on SQLite.</summary>
    public string? Database { get; private set; }

    public static bool OnPostgres => !string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable));

    public static async Task<TestStore> MakeAsync()
    {
        var store = new TestStore();
        if (OnPostgres)
        {
            await store.OnServerAsync($"CREATE DATABASE {store._name}");
            store.Database = new NpgsqlConnectionStringBuilder(store._server) { Database = store._name, MaxPoolSize = 20 }.ToString();
        }

        store.Location = StoreLocation.From(store.DataDirectory, store.Database);
        return store;
    }

    public async ValueTask DisposeAsync()
    {
        if (Database is not null)
        {
            NpgsqlConnection.ClearAllPools();
            await OnServerAsync($"DROP DATABASE IF EXISTS {_name} WITH (FORCE)");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(DataDirectory, recursive: true);
    }

    private async Task OnServerAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
#pragma warning disable CA2100 // the name is made here, of hex digits
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
