using System.Net;
using System.Net.Sockets;
using Birdik.Testing;

namespace Birdik.Tests.Operations;

/// <summary>The real program, started and stopped as an operator does.</summary>
public sealed class ServeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_EmptyPlace_MakesStoreAndIsReady()
    {
        // Arrange
        await using var store = await OwnStore.EmptyAsync();

        // Act
        await using var running = await BirdikProgram.ServeAsync(store.Place);
        var live = await running.Client.GetAsync("/health/live", Ct);
        var ready = await running.Client.GetAsync("/health/ready", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, live.StatusCode);
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
    }

    [Fact]
    public async Task Commands_BesideServe_LookAndCopyButDoNotReplace()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        var archive = Path.Combine(store.Place.DataDirectory, "backup.zip");
        await using var running = await BirdikProgram.ServeAsync(store.Place);

        // Act
        var verify = await BirdikProgram.RunAsync(store.Place, "verify");
        var backup = await BirdikProgram.RunAsync(store.Place, "backup", "--out", archive);
        var restore = await BirdikProgram.RunAsync(store.Place, "restore", archive, "--force");
        var migrate = await BirdikProgram.RunAsync(store.Place, "migrate");

        // Assert
        Assert.True(verify.ExitCode == 0, verify.Error);
        Assert.True(backup.ExitCode == 0, backup.Error);
        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("platform.store-in-use", restore.Error, StringComparison.Ordinal);
        Assert.Equal(1, migrate.ExitCode);
        Assert.Contains("platform.store-in-use", migrate.Error, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await running.Client.GetAsync("/health/ready", Ct)).StatusCode);
    }

    [Fact]
    public async Task Serve_SecondOnOneStore_RefusesOnSqliteAndGoesAlongOnPostgres()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await using var first = await BirdikProgram.ServeAsync(store.Place);

        // Act and Assert
        if (TestStore.OnPostgres)
        {
            await using var second = await BirdikProgram.ServeAsync(store.Place);
            Assert.Equal(HttpStatusCode.OK, (await second.Client.GetAsync("/health/ready", Ct)).StatusCode);
        }
        else
        {
            var second = await BirdikProgram.RunAsync(store.Place, "serve", "--urls", "http://127.0.0.1:0");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("platform.store-in-use", second.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Serve_PortTaken_RefusesAndNamesTheAddress()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        // Act
        var run = await BirdikProgram.RunAsync(store.Place, "serve", "--urls", url);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.port-taken", run.Error, StringComparison.Ordinal);
        Assert.Contains(url, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_FolderNotWritable_Refuses()
    {
        // Arrange: a file stands where the folder should be, which stops root too.
        var file = Path.GetTempFileName();

        // Act
        var run = await BirdikProgram.RunAsync("serve", "--data", Path.Combine(file, "data"));
        File.Delete(file);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.data-not-writable", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DatabaseNewer_Refuses()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.TamperAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('29991231000000_Later', '99.0.0')");

        // Act
        var serve = await BirdikProgram.RunAsync(store.Place, "serve", "--urls", "http://127.0.0.1:0");
        var migrate = await BirdikProgram.RunAsync(store.Place, "migrate");

        // Assert
        Assert.All([serve, migrate], run =>
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("platform.database-newer", run.Error, StringComparison.Ordinal);
            Assert.Contains("29991231000000_Later", run.Error, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Timeout=2")]
    [InlineData("postgres://birdik@127.0.0.1:1/none?Timeout=2")]
    public async Task Serve_DatabaseUnreachable_RefusesInOneLine(string database)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-test-").FullName;

        // Act
        var run = await BirdikProgram.RunAsync("serve", "--data", folder, "--database", database);
        Directory.Delete(folder, recursive: true);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.database-unreachable", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }
}
