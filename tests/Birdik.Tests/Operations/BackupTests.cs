using System.IO.Compression;
using System.Text.Json.Nodes;
using Birdik.Platform.Keys;
using Birdik.Platform.Operations;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Operations;

[Trait("Category", "Slow")]
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("birdik-backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Archive => Path.Combine(_folder, "country.zip");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Restore_IntoEmptyStore_BringsBackRowsFilesAndChains()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 3);
        var file = WriteFile(store, "files/ab/abc123", "кат");
        Assert.Equal(0, (await BirdikProcess.RunAsync(store.Place, "backup", "--out", Archive)).ExitCode);
        await using var other = await OwnStore.EmptyAsync();

        // Act
        var restored = await BirdikProcess.RunAsync(other.Place, "restore", Archive, "--json");

        // Assert
        Assert.True(restored.ExitCode == 0, restored.Errors);
        Assert.Equal(
            ["Бөлүм 1", "Бөлүм 2", "Бөлүм 3"],
            await other.ReadAsync(db => db.Set<Organ>().Where(organ => organ.TenantId == 10).Select(organ => organ.Name.Ky).Order().ToListAsync(Ct)));
        Assert.All(
            Directory.GetFiles(Path.Combine(other.Place.DataDirectory, "keys")),
            key => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, new FileInfo(key).UnixFileMode));
        Assert.Equal("кат", await File.ReadAllTextAsync(Path.Combine(other.Place.DataDirectory, file), Ct));
        var verified = await BirdikProcess.RunAsync(other.Place, "verify");
        Assert.True(verified.ExitCode is 0, verified.Errors);
    }

    [Fact]
    public async Task Backup_WhileWriting_IsConsistent()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 1);
        using var enough = new CancellationTokenSource();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(_ => WriteUntilAsync(store, enough.Token)));

        // Act
        var saved = await BirdikProcess.RunAsync(store.Place, "backup", "--out", Archive, "--json");
        await enough.CancelAsync();
        await writing;
        await using var other = await OwnStore.EmptyAsync();
        await BirdikProcess.RunAsync(other.Place, "restore", Archive);
        var verified = await BirdikProcess.RunAsync(other.Place, "verify", "--json");

        // Assert
        Assert.True(saved.ExitCode == 0, saved.Errors);
        Assert.True(verified.ExitCode == 0, verified.Errors);
        Assert.True((int)JsonNode.Parse(verified.Output)!["auditEntries"]! >= 3);
    }

    [Fact]
    public async Task Restore_StoreNotEmpty_RefusesUnlessForced()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 1);
        await BirdikProcess.RunAsync(store.Place, "backup", "--out", Archive);
        await store.MakeTenantAsync(11, deeds: 1);
        var later = WriteFile(store, "files/cd/later", "кийин");

        // Act
        var refused = await BirdikProcess.RunAsync(store.Place, "restore", Archive, "--json");
        var untouched = await store.ReadAsync(db => db.Set<Tenant>().AnyAsync(tenant => tenant.Id == 11, Ct));
        var forced = await BirdikProcess.RunAsync(store.Place, "restore", Archive, "--force");

        // Assert
        Assert.Equal(1, refused.ExitCode);
        Assert.Equal("platform.store-not-empty", (string?)JsonNode.Parse(refused.Output)!["problems"]![0]!["code"]);
        Assert.True(untouched);
        Assert.True(forced.ExitCode == 0, forced.Errors);
        Assert.False(await store.ReadAsync(db => db.Set<Tenant>().AnyAsync(tenant => tenant.Id == 11, Ct)));
        Assert.True(await store.ReadAsync(db => db.Set<Tenant>().AnyAsync(tenant => tenant.Id == 10, Ct)));
        Assert.False(File.Exists(Path.Combine(store.Place.DataDirectory, later)));
    }

    [Fact]
    public async Task Restore_ArchiveDamaged_RefusesBeforeAnythingIsTouched()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await store.MakeTenantAsync(10, deeds: 1);
        await BirdikProcess.RunAsync(store.Place, "backup", "--out", Archive);
        var whole = await File.ReadAllBytesAsync(Archive, Ct);
        whole[whole.Length / 2] ^= 1;
        await File.WriteAllBytesAsync(Archive, whole, Ct);

        // Act
        var run = await BirdikProcess.RunAsync(store.Place, "restore", Archive, "--force", "--json");

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Equal("platform.backup-damaged", (string?)JsonNode.Parse(run.Output)!["problems"]![0]!["code"]);
        Assert.True(await store.ReadAsync(db => db.Set<Tenant>().AnyAsync(tenant => tenant.Id == 10, Ct)));
    }

    [Fact]
    public async Task Open_AnyByteChangedOrCutOrAdded_IsRefused()
    {
        // Arrange
        await WriteArchiveAsync();
        var whole = await File.ReadAllBytesAsync(Archive, Ct);
        var damaged = Enumerable.Range(0, whole.Length)
            .Select(at => whole.Select((value, index) => index == at ? (byte)(value ^ 0x20) : value).ToArray())
            .Concat([whole[..^1], whole[..(whole.Length / 2)], [], [.. whole, 0], [0, .. whole]])
            .ToList();

        // Act
        var opened = new List<bool>();
        foreach (var bytes in damaged)
        {
            await File.WriteAllBytesAsync(Archive, bytes, Ct);
            opened.Add((await BackupReader.OpenAsync(Archive, Ct)).Succeeded);
        }

        await File.WriteAllBytesAsync(Archive, whole, Ct);
        var intact = await BackupReader.OpenAsync(Archive, Ct);

        // Assert
        Assert.DoesNotContain(true, opened);
        Assert.True(intact.Succeeded);
        await intact.Value.DisposeAsync();
    }

    [Theory]
    [InlineData("manifest.json", "\"program\": \"0\"", "\"program\": \"9\"")]
    [InlineData("files/ab/abc", "бирдик", "бөлүнүү")]
    public async Task Open_MemberChangedAndSealedAnew_IsRefused(string member, string old, string changed)
    {
        // Arrange: someone who knows the format, but does not hold the key.
        await WriteArchiveAsync();
        using (var zip = ZipFile.Open(Archive, ZipArchiveMode.Update))
        {
            var entry = zip.GetEntry(member)!;
            string text;
            using (var reader = new StreamReader(entry.Open()))
            {
                text = await reader.ReadToEndAsync(Ct);
            }

            Assert.Contains(old, text, StringComparison.Ordinal);
            entry.Delete();
            await using var writer = new StreamWriter(zip.CreateEntry(member).Open());
            await writer.WriteAsync(text.Replace(old, changed, StringComparison.Ordinal));
        }

        await using (var file = new FileStream(Archive, FileMode.Open))
        {
            await ArchiveSeal.PutAsync(file, Ct);
        }

        // Act
        var opened = await BackupReader.OpenAsync(Archive, Ct);

        // Assert
        Assert.Equal("platform.backup-damaged", Assert.Single(opened.Problems).Code);
    }

    [Fact]
    public async Task Restore_SignedByAnotherKeyThanAskedFor_IsRefused()
    {
        // Arrange
        await using var store = await OwnStore.MakeAsync();
        await BirdikProcess.RunAsync(store.Place, "backup", "--out", Archive);
        await using var other = await OwnStore.EmptyAsync();

        // Act
        var run = await BirdikProcess.RunAsync(other.Place, "restore", Archive, "--key", "not-that-one");

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.backup-other-key", run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Backup_NoStore_RefusesAndMakesNone()
    {
        // Arrange
        var nowhere = Path.Combine(_folder, "nowhere");

        // Act
        var run = await BirdikProcess.RunAsync(["backup", "--out", Archive, "--data", nowhere], input: null);

        // Assert
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("platform.store-missing", run.Errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(nowhere));
        Assert.False(File.Exists(Archive));
    }

    private static string WriteFile(OwnStore store, string name, string text)
    {
        var path = Path.Combine(store.Place.DataDirectory, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return name;
    }

    private static async Task WriteUntilAsync(OwnStore store, CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            await store.WriteAsync(10, (db, _) => db.Add(new Organ { Kind = OrganKind.Office, Name = new("Бөлүм", "Отдел") }));
        }
    }

    private async Task WriteArchiveAsync()
    {
        var signer = new Signer(new KeyStore(StoreLocation.From(_folder, null)));
        var member = Path.Combine(_folder, "member");
        await File.WriteAllTextAsync(member, "бирдик", Ct);
        await using var writer = new BackupWriter(Archive);
        await writer.AddAsync("database.sqlite", member, Ct);
        await writer.AddAsync("files/ab/abc", member, Ct);
        var manifest = new BackupManifest(
            BackupManifest.ThisFormat, new DateTime(2026, 3, 2, 4, 0, 0, DateTimeKind.Utc), "0", "sqlite", [], [], writer.Members);
        var bytes = manifest.ToBytes();
        await writer.FinishAsync(bytes, BackupSignature.Of(bytes, signer), Ct);
    }
}
