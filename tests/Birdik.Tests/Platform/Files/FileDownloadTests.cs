using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Files;

public sealed class FileDownloadTests(BirdikHost host)
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("%PDF-1.7\nкат");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Get_OwnFile_ComesAsAnAttachmentInASandbox()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var id = await AddAsync(tenant, "Кат № 12.pdf", null);
        using var client = await ClientAsync(tenant);

        // Act
        using var answer = await client.GetAsync($"/files/{id}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(Content, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("Кат № 12.pdf", answer.Content.Headers.ContentDisposition.FileNameStar);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_KnownContentOrRange_IsNotSentWhole()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var id = await AddAsync(tenant, "a.pdf", null);
        using var client = await ClientAsync(tenant);
        using var first = await client.GetAsync($"/files/{id}", Ct);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"/files/{id}");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var part = new HttpRequestMessage(HttpMethod.Get, $"/files/{id}");
        part.Headers.Range = new RangeHeaderValue(0, 4);

        // Act
        using var known = await client.SendAsync(again, Ct);
        using var ranged = await client.SendAsync(part, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Equal(HttpStatusCode.PartialContent, ranged.StatusCode);
        Assert.Equal("%PDF-", await ranged.Content.ReadAsStringAsync(Ct));
    }

    [Fact]
    public async Task Get_FileOfAnotherTenantOrOfAHiddenObject_IsNotFound()
    {
        // Arrange
        var (owner, stranger) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());
        var open = await AddAsync(owner, "a.pdf", null);
        var hidden = await AddAsync(owner, "b.pdf", new SourceRef("test.hidden", "1"));
        using var strangers = await ClientAsync(stranger);
        using var owners = await ClientAsync(owner);

        // Act
        using var foreign = await strangers.GetAsync($"/files/{open}", Ct);
        using var unseen = await owners.GetAsync($"/files/{hidden}", Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
    }

    private async Task<Id<StoredFile>> AddAsync(Tenant tenant, string name, SourceRef? owner)
    {
        var received = (await host.Services.GetRequiredService<FileStore>().ReceiveAsync(new MemoryStream(Content), name, Ct)).Value;
        return (await host.Services.GetRequiredService<WritePipeline>().RunAsync<AddFileHandler, Id<StoredFile>>(
            tenant.Id, Actor.System, (handler, change, ct) => handler.HandleAsync(new AddFile(received, owner), change, ct), Ct)).Value;
    }

    private async Task<HttpClient> ClientAsync(Tenant tenant) =>
        await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));
}
