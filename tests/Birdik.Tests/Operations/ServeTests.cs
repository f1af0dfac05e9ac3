using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Birdik.Platform.Audit;
using Birdik.Platform.Norms;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Operations;

/// <summary>The real program, started and stopped as an operator does.</summary>
[Trait("Category", "Slow")]
public sealed class ServeTests
{
    private const string Kept = "platform.working-week-hours";
    private const string Missing = "platform.shortened-day-minutes";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serve_EmptyPlace_MakesStoreAndIsReady()
    {
        // Arrange
        await using var store = await OwnStore.EmptyAsync();

        // Act
        await using var running = await ServeAsync(store);
        var live = await GetAsync(running, "/health/live");
        var ready = await GetAsync(running, "/health/ready");

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
        await using var running = await ServeAsync(store);

        // Act
        var verify = await BirdikProcess.RunAsync(store.Place, "verify");
        var backup = await BirdikProcess.RunAsync(store.Place, "backup", "--out", archive);
        var restore = await BirdikProcess.RunAsync(store.Place, "restore", archive, "--force");
        var migrate = await BirdikProcess.RunAsync(store.Place, "migrate");

        // Assert
        Assert.True(verify.ExitCode == 0, verify.Errors);
        Assert.True(backup.ExitCode == 0, backup.Errors);
        Assert.Equal(1, restore.ExitCode);
        Assert.Contains("platform.store-in-use", restore.Errors, StringComparison.Ordinal);
        Assert.Equal(1, migrate.ExitCode);
        Assert.Contains("platform.store-in-use", migrate.Errors, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(running, "/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Serve_SecondOnOneStore_RefusesOnSqliteAndGoesAlongOnPostgres()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await using var first = await ServeAsync(store);

        // Act and Assert
        if (TestStore.OnPostgres)
        {
            await using var second = await ServeAsync(store);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(second, "/health/ready")).StatusCode);
        }
        else
        {
            var second = await BirdikProcess.RunAsync(store.Place, "serve", "--urls", "http://127.0.0.1:0");
            Assert.Equal(1, second.ExitCode);
            Assert.Contains("platform.store-in-use", second.Errors, StringComparison.Ordinal);
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
        var run = await BirdikProcess.RunAsync(store.Place, "serve", "--urls", url);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.port-taken", run.Errors, StringComparison.Ordinal);
        Assert.Contains(url, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_FolderNotWritable_Refuses()
    {
        // Arrange: a file stands where the folder should be, which stops root too.
        var file = Path.GetTempFileName();

        // Act
        var run = await BirdikProcess.RunAsync(["serve", "--data", Path.Combine(file, "data")], input: null);
        File.Delete(file);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.data-not-writable", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Serve_DatabaseNewer_Refuses()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.TamperAsync(
            "INSERT INTO \"__EFMigrationsHistory\" (migration_id, product_version) VALUES ('29991231000000_Later', '99.0.0')");

        // Act
        var serve = await BirdikProcess.RunAsync(store.Place, "serve", "--urls", "http://127.0.0.1:0");
        var migrate = await BirdikProcess.RunAsync(store.Place, "migrate");

        // Assert
        Assert.All([serve, migrate], run =>
        {
            Assert.Equal(1, run.ExitCode);
            Assert.Contains("platform.database-newer", run.Errors, StringComparison.Ordinal);
            Assert.Contains("29991231000000_Later", run.Errors, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Serve_StoreOfAnEarlierEdition_EntersWhatShipsAndKeepsWhatPeopleSet()
    {
        // Arrange: the store lacks a calendar and a norm of this edition, and a person has set another norm.
        await using var store = await OwnStore.MakeAsync();
        await store.WriteAsync(Tenant.Installation, (db, _) =>
            db.Set<Norm>().Where(norm => norm.Code == Kept).OrderBy(norm => norm.From).First().Value = "39");
        await store.TamperAsync("DELETE FROM platform_calendar_day WHERE date >= '2027-01-01' AND date <= '2027-12-31'");
        await store.TamperAsync("DELETE FROM platform_calendar_year WHERE year = 2027");
        await store.TamperAsync($"DELETE FROM platform_norm WHERE code = '{Missing}'");
        await store.TamperAsync("UPDATE platform_audit_entry SET subject_id = 'earlier' WHERE action = 'platform.reference-data-entered'");

        // Act
        await using (await ServeAsync(store))
        {
        }

        await using var again = await ServeAsync(store);

        // Assert
        Assert.True(await store.ReadAsync(db => db.Set<CalendarYear>().AnyAsync(year => year.Year == 2027, Ct)));
        Assert.True(await store.ReadAsync(db => db.Set<Norm>().AnyAsync(norm => norm.Code == Missing, Ct)));
        Assert.Equal("39", await store.ReadAsync(db => db.Set<Norm>().Where(norm => norm.Code == Kept).OrderBy(norm => norm.From).Select(norm => norm.Value).FirstAsync(Ct)));
        Assert.Equal(2, await store.ReadAsync(db => db.Set<AuditEntry>().CountAsync(entry => entry.Action == "platform.reference-data-entered", Ct)));
    }

    [Theory]
    [InlineData("Host=127.0.0.1;Port=1;Database=none;Timeout=2")]
    [InlineData("postgres://birdik@127.0.0.1:1/none?Timeout=2")]
    public async Task Serve_DatabaseUnreachable_RefusesInOneLine(string database)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-test-").FullName;

        // Act
        var run = await BirdikProcess.RunAsync(["serve", "--data", folder, "--database", database], input: null);
        Directory.Delete(folder, recursive: true);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.database-unreachable", run.Errors, StringComparison.Ordinal);
        Assert.Single(run.Errors.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("Observation:Level", "loud")]
    [InlineData("Observation:OtlpEndpoint", "not an address")]
    [InlineData("Files:MaxBytes", "much")]
    [InlineData("Files:MaxBytes", "0")]
    [InlineData("SignIn:WrongAttempts", "many")]
    [InlineData("SignIn:WrongAttemps", "5")]
    [InlineData("RateLimits", "5")]
    public async Task Serve_SettingWrong_NamesItInOneLine(string key, string value)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-test-").FullName;
        var config = Path.Combine(folder, "birdik.json");
        await File.WriteAllTextAsync(config, new JsonObject { [key] = value }.ToJsonString(), Ct);

        // Act
        var run = await BirdikProcess.RunAsync(
            ["serve", "--data", folder, "--urls", "http://127.0.0.1:0"], start => start.Environment["BIRDIK_CONFIG"] = config);
        Directory.Delete(folder, recursive: true);

        // Assert
        Assert.Equal(2, run.ExitCode);
        Assert.Contains(key, Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ \"Observation\": ")]
    [InlineData(null)]
    public async Task Serve_ConfigurationFileUnusable_NamesItInOneLine(string? content)
    {
        // Arrange
        var folder = Directory.CreateTempSubdirectory("birdik-test-").FullName;
        var config = Path.Combine(folder, "birdik.json");
        if (content is not null)
        {
            await File.WriteAllTextAsync(config, content, Ct);
        }

        // Act
        var run = await BirdikProcess.RunAsync(
            ["serve", "--data", folder, "--urls", "http://127.0.0.1:0"], start => start.Environment["BIRDIK_CONFIG"] = config);
        Directory.Delete(folder, recursive: true);

        // Assert
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("BIRDIK_CONFIG", Assert.Single(run.Errors.Trim().Split('\n')), StringComparison.Ordinal);
    }

    private static Task<BirdikProcess> ServeAsync(OwnStore store) =>
        BirdikProcess.ServeAsync(store.Place, start => start.Environment["BIRDIK__Demo"] = "false");

    private static async Task<HttpResponseMessage> GetAsync(BirdikProcess serve, string path)
    {
        using var client = new HttpClient();
        return await client.GetAsync(new Uri(serve.Address + path), Ct);
    }
}
