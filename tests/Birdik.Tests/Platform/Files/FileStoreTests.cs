using System.Security.Cryptography;
using System.Text;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Results;
using Birdik.Platform.Settings;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Files;

/// <summary>On a store of its own: contents are damaged here.</summary>
public sealed class FileStoreTests(BirdikHost host) : IClassFixture<BirdikHost>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private FileStore Store => host.Services.GetRequiredService<FileStore>();

    [Fact]
    public async Task Receive_Paper_LiesUnderItsHash()
    {
        // Arrange
        var content = Pdf("кат");

        // Act
        var received = (await Store.ReceiveAsync(new MemoryStream(content), "Кат № 12.pdf", Ct)).Value;

        // Assert
        Assert.Equal(("Кат № 12.pdf", "application/pdf", content.Length), (received.Name, received.MediaType, received.Size));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), received.Sha256);
        Assert.Equal(content, await File.ReadAllBytesAsync(PathOf(received.Sha256), Ct));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Store.Location.FilesDirectory, ".incoming")));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData(@"C:\Users\A\отчёт.txt", "отчёт.txt")]
    [InlineData("a\u202Etxt.exe\0.txt", "atxt.exe.txt")]
    [InlineData("/tmp/\r\nSet-Cookie: x.txt", "Set-Cookie: x.txt")]
    public async Task Receive_HostileName_IsKeptHarmless(string written, string kept)
    {
        // Act
        var received = await Store.ReceiveAsync(Text("салам"), written, Ct);

        // Assert
        Assert.Equal(kept, received.Value.Name);
    }

    [Theory]
    [InlineData("..", "platform.file-name-wrong")]
    [InlineData("", "platform.file-name-wrong")]
    [InlineData("page.html", "platform.file-type-forbidden")]
    [InlineData("run.exe", "platform.file-type-forbidden")]
    [InlineData("noextension", "platform.file-type-forbidden")]
    [InlineData("picture.svg", "platform.file-type-forbidden")]
    [InlineData("letter.pdf", "platform.file-content-is-other")]
    [InlineData("scan.png", "platform.file-content-is-other")]
    [InlineData("table.xlsx", "platform.file-content-is-other")]
    public async Task Receive_UnfitName_IsRefused(string name, string code)
    {
        // Act
        var refused = await Store.ReceiveAsync(Text("<html>"), name, Ct);

        // Assert
        Assert.Equal(code, Assert.Single(refused.Problems).Code);
    }

    [Fact]
    public async Task Receive_TooLongName_IsRefused() =>
        Assert.Equal(
            "platform.file-name-wrong",
            Assert.Single((await Store.ReceiveAsync(Text("a"), new string('а', 300) + ".txt", Ct)).Problems).Code);

    [Fact]
    public async Task Receive_BinaryAsText_IsRefused() =>
        Assert.Equal(
            "platform.file-content-is-other",
            Assert.Single((await Store.ReceiveAsync(new MemoryStream([0x4D, 0x5A, 0x00, 0x01]), "a.txt", Ct)).Problems).Code);

    [Fact]
    public async Task Receive_Empty_IsRefused() =>
        Assert.Equal("platform.file-empty", Assert.Single((await Store.ReceiveAsync(new MemoryStream(), "a.txt", Ct)).Problems).Code);

    [Fact]
    public async Task Receive_TooLarge_IsRefusedAndLeavesNothing()
    {
        // Arrange
        var small = new FileStore(host.Store.Location, new FileSettings(1_000_000, FileTypes.Extensions));

        // Act
        var refused = await small.ReceiveAsync(new MemoryStream(Pdf(new string('x', 1_000_001))), "a.pdf", Ct);

        // Assert
        var problem = Assert.Single(refused.Problems);
        Assert.Equal(("platform.upload-too-large", ProblemKind.TooLarge), (problem.Code, problem.Kind));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Store.Location.FilesDirectory, ".incoming")));
    }

    [Fact]
    public async Task Receive_DiskFull_IsRefusedAndLeavesNothing()
    {
        // Act
        var refused = await Store.ReceiveAsync(new FullDisk(), "a.txt", Ct);

        // Assert
        Assert.Equal("platform.disk-full", Assert.Single(refused.Problems).Code);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Store.Location.FilesDirectory, ".incoming")));
    }

    [Theory]
    [InlineData("Files:MaxBytes", "many")]
    [InlineData("Files:MaxBytes", "0")]
    [InlineData("Files:Types:0", "html")]
    public void Settings_Wrong_NameTheKey(string key, string value)
    {
        // Arrange
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();

        // Act
        var refused = Assert.Throws<SettingException>(() => FileSettings.From(configuration));

        // Assert
        Assert.StartsWith(refused.Key, key, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Add_SameContentInTwoTenants_SharesContentNotRow()
    {
        // Arrange
        var (one, other) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());

        // Act
        var ours = await AddAsync(one, "ours.pdf", Pdf("бирдей"));
        var theirs = await AddAsync(other, "theirs.pdf", Pdf("бирдей"));

        // Assert
        var seen = await host.ReadAsync(one.Id, db => db.Set<StoredFile>().AsNoTracking().ToListAsync(Ct));
        Assert.Equal([ours], seen.Select(file => file.Id));
        var foreign = await host.ReadAsync(other.Id, db => db.Set<StoredFile>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal(theirs, foreign.Id);
        Assert.Equal(seen[0].Sha256, foreign.Sha256);
    }

    [Fact]
    public async Task Verify_DamagedAndLostContents_AreNamedAndOrphansAreNot()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var damaged = await AddAsync(tenant, "damaged.pdf", Pdf("damaged"));
        var lost = await AddAsync(tenant, "lost.pdf", Pdf("lost"));
        await AddAsync(tenant, "whole.pdf", Pdf("whole"));
        await Store.ReceiveAsync(new MemoryStream(Pdf("orphan")), "orphan.pdf", Ct);
        await File.WriteAllBytesAsync(PathOf(await HashOfAsync(tenant, damaged)), Pdf("DAMAGED"), Ct);
        File.Delete(PathOf(await HashOfAsync(tenant, lost)));

        // Act
        await using var scope = host.Services.CreateAsyncScope();
        var report = await scope.ServiceProvider.GetRequiredService<FileVerifier>().VerifyAsync(Ct);

        // Assert
        Assert.Equal(
            new HashSet<FileProblem>
            {
                new(FileProblems.Altered, tenant.Code, damaged.ToString()),
                new(FileProblems.Missing, tenant.Code, lost.ToString()),
            },
            report.Problems.Where(problem => problem.Tenant == tenant.Code).ToHashSet());
    }

    [Fact]
    public async Task Receive_ContentCutShortOnDisk_IsMadeWholeAgain()
    {
        // Arrange
        var received = (await Store.ReceiveAsync(new MemoryStream(Pdf("cut")), "cut.pdf", Ct)).Value;
        await File.WriteAllBytesAsync(PathOf(received.Sha256), [1, 2, 3], Ct);

        // Act
        await Store.ReceiveAsync(new MemoryStream(Pdf("cut")), "cut.pdf", Ct);

        // Assert
        Assert.Equal(Pdf("cut"), await File.ReadAllBytesAsync(PathOf(received.Sha256), Ct));
    }

    private async Task<Id<StoredFile>> AddAsync(Tenant tenant, string name, byte[] content)
    {
        var received = (await Store.ReceiveAsync(new MemoryStream(content), name, Ct)).Value;
        return (await host.Services.GetRequiredService<WritePipeline>().RunAsync<AddFileHandler, Id<StoredFile>>(
            tenant.Id,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new AddFile(received, null), change, ct),
            Ct)).Value;
    }

    private Task<string> HashOfAsync(Tenant tenant, Id<StoredFile> id) =>
        host.ReadAsync(tenant.Id, db => db.Set<StoredFile>().Where(file => file.Id == id).Select(file => file.Sha256).SingleAsync(Ct));

    private string PathOf(string sha256) => Path.Combine(host.Store.Location.FilesDirectory, sha256[..2], sha256[2..4], sha256);

    private static byte[] Pdf(string text) => Encoding.UTF8.GetBytes("%PDF-1.7\n" + text);

    private static MemoryStream Text(string text) => new(Encoding.UTF8.GetBytes(text));

    /// <summary>Fails as a write to a full disk does.</summary>
    private sealed class FullDisk : MemoryStream
    {
        private const int NoSpaceLeft = 28;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("No space left on device", NoSpaceLeft);
    }
}
