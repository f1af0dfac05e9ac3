using System.Diagnostics;
using System.Net;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Operations;

/// <summary>
/// A full disk, made by a limit on the size of files: the system then refuses the write as it does on a full disk or an exhausted quota. The database server of
/// PostgreSQL has a disk of its own, so these run on SQLite.
/// </summary>
[Trait("Category", "Slow")]
public sealed class DiskFullTests
{
    private const int Blocks = 32;
    private const int BlockBytes = 512;
    private const int Room = 512 * 1024;
    private const int MostWrites = 2_000;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Migrate_DiskFull_RefusesAndGoesOnWhenThereIsSpaceAgain()
    {
        // Arrange
        Assert.SkipWhen(TestStore.OnPostgres, "The limit is on SQLite's file.");
        await using var store = await OwnStore.EmptyAsync();

        // Act
        var full = await RunLimitedAsync("migrate", "--data", store.Place.DataDirectory);
        var again = await BirdikProcess.RunAsync(store.Place, "migrate");

        // Assert
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("platform.disk-full", full.Errors, StringComparison.Ordinal);
        Assert.True(again.ExitCode == 0, again.Errors);
    }

    [Fact]
    public async Task Backup_DiskFull_RefusesAndLeavesNothingBehind()
    {
        // Arrange
        Assert.SkipWhen(TestStore.OnPostgres, "The limit is on SQLite's file.");
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);
        var folder = Directory.CreateDirectory(Path.Combine(store.Place.DataDirectory, "backups")).FullName;

        // Act
        var full = await RunLimitedAsync("backup", "--out", Path.Combine(folder, "country.zip"), "--data", store.Place.DataDirectory);

        // Assert
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("platform.disk-full", full.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(folder));
    }

    [Fact]
    public async Task Restore_DiskFull_LeavesWhatWasThere()
    {
        // Arrange
        Assert.SkipWhen(TestStore.OnPostgres, "The limit is on SQLite's file.");
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 2);
        var archive = Path.Combine(store.Place.DataDirectory, "country.zip");
        await BirdikProcess.RunAsync(store.Place, "backup", "--out", archive);
        await store.MakeTenantAsync(11, deeds: 1);

        // Act
        var full = await RunLimitedAsync("restore", archive, "--force", "--data", store.Place.DataDirectory);

        // Assert
        Assert.Equal(1, full.ExitCode);
        Assert.Contains("platform.disk-full", full.Errors, StringComparison.Ordinal);
        Assert.True(await store.ReadAsync(db => db.Set<Tenant>().AnyAsync(tenant => tenant.Id == 11, Ct)));
        Assert.Equal(0, (await BirdikProcess.RunAsync(store.Place, "verify")).ExitCode);
    }

    [Fact]
    public async Task Serve_DiskFullDuringWrites_RefusesThemAndLosesNothingThatWasAnswered()
    {
        // Arrange
        Assert.SkipWhen(TestStore.OnPostgres, "The limit is on SQLite's file.");
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 0);
        await using (await BirdikProcess.ServeAsync(store.Place))
        {
            // What ships with the program is entered at its first start.
        }

        var room = new DirectoryInfo(store.Place.DataDirectory).GetFiles("birdik.db*").Max(file => file.Length) + Room;

        // Act
        var answered = new List<string>();
        string refused;
        HttpStatusCode alive;
        await using (var serve = await BirdikProcess.ServeAsync(store.Place, start => Limit(start, room / BlockBytes)))
        {
            refused = await WriteUntilRefusedAsync(serve, answered);
            alive = await StatusAsync(serve, "/health/live");
        }

        await using var restarted = await BirdikProcess.ServeAsync(store.Place);
        var ready = await StatusAsync(restarted, "/health/ready");

        // Assert
        Assert.Equal(("503 platform.disk-full", HttpStatusCode.OK, HttpStatusCode.OK), (refused, alive, ready));
        var kept = await store.ReadAsync(db => db.Set<Organ>().Select(organ => organ.Name.Ky).ToListAsync(Ct));
        Assert.NotEmpty(answered);
        Assert.Empty(answered.Except(kept));
        Assert.Equal(0, (await BirdikProcess.RunAsync(store.Place, "verify")).ExitCode);
    }

    private static async Task<string> WriteUntilRefusedAsync(BirdikProcess serve, List<string> answered)
    {
        using var client = new HttpClient();
        for (var number = 0; number < MostWrites; number++)
        {
            using var answer = await client.PostAsync(new Uri($"{serve.Address}/probe/10/n{number}"), content: null, Ct);
            if (!answer.IsSuccessStatusCode)
            {
                return $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Ct)}";
            }

            answered.Add($"n{number}");
        }

        return "200";
    }

    private static async Task<HttpStatusCode> StatusAsync(BirdikProcess serve, string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(serve.Address + path), Ct);
        return answer.StatusCode;
    }

    private static void Limit(ProcessStartInfo start, long blocks)
    {
        WriteProbe.StartWith(start);
        var command = start.ArgumentList.Prepend(start.FileName).ToList();
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.ArgumentList.Clear();
        start.FileName = "/bin/sh";
        foreach (var part in (string[])["-c", $"trap '' XFSZ; ulimit -f {blocks}; exec \"$@\"", "sh", .. command])
        {
            start.ArgumentList.Add(part);
        }
    }

    /// <summary>Runs the program where no file may grow past the limit; the signal that says so is ignored, so the write fails instead.</summary>
    private static Task<CommandAnswer> RunLimitedAsync(params string[] arguments) => BirdikProcess.RunAsync(arguments, start =>
    {
        // The runtime maps its code through a file of its own, which the limit would meet first.
        start.Environment["DOTNET_EnableWriteXorExecute"] = "0";
        start.ArgumentList.Clear();
        start.FileName = "/bin/sh";
        foreach (var part in (string[])["-c", $"trap '' XFSZ; ulimit -f {Blocks}; exec \"$@\"", "sh", BirdikProcess.Executable, .. arguments])
        {
            start.ArgumentList.Add(part);
        }
    });
}
