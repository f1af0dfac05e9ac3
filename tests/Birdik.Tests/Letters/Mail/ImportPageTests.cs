using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Platform.Files;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Mail;

public sealed class ImportPageTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_MailboxTwice_RegistersEachMessageOnce()
    {
        // Arrange
        var secretary = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = await host.ClientAsAsync(secretary);
        var mailbox = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 3).Select(number =>
            $"From a@b.kg Mon Mar  2 10:00:00 2026\nFrom: Тоң РМА <a@b.kg>\nSubject: Кат {number}\nMessage-ID: <{number}@b.kg>\nDate: Mon, 2 Mar 2026 09:00:00 +0600\n\nТекст\n\n")));

        // Act
        var first = await PostAsync(client, mailbox, "kattar.mbox");
        var second = await PostAsync(client, mailbox, "kattar.mbox");

        // Assert
        Assert.Contains("катталды: 3", first, StringComparison.Ordinal);
        Assert.Contains("катталды: 0, мурда катталган: 3", second, StringComparison.Ordinal);
        Assert.Equal(3, await host.ReadAsync(secretary.TenantId, db => db.Set<IncomingLetter>().CountAsync(Ct)));
    }

    [Theory]
    [InlineData("", "a.eml")]
    [InlineData("\0\0\0", "a.eml")]
    [InlineData("PK\u0003\u0004", "a.mbox")]
    public async Task Post_NothingReadable_IsSaidAndRegistersNothing(string content, string name)
    {
        // Arrange
        var secretary = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        using var client = await host.ClientAsAsync(secretary);

        // Act
        var page = await PostAsync(client, Encoding.UTF8.GetBytes(content), name);

        // Assert
        Assert.NotEmpty(page);
        Assert.Equal(0, await host.ReadAsync(secretary.TenantId, db => db.Set<IncomingLetter>().CountAsync(row => row.Subject != "(темасы жок)", Ct)));
    }

    [Theory]
    [InlineData("valid", "test.asice", "Бүтүн")]
    [InlineData("invalid", "signature_does_not_cover_datafile.asice", "Бузулган")]
    public async Task SignaturePage_OfAnAttachedContainer_TellsWhatItIsWorth(string folder, string name, string verdict)
    {
        // Arrange
        var path = SharedData.Find("letters", "signed-containers", folder, name);
        var secretary = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary);
        await using var content = File.OpenRead(path);
        var file = (await host.Services.GetRequiredService<FileStore>().ReceiveAsync(content, name, Ct)).Value;
        var letter = (await host.Data.RegisterLetterAsync(secretary, command => command with { Files = [file] })).Value;
        using var client = await host.ClientAsAsync(secretary);
        var page = await client.GetPageAsync(LettersLinks.Letter(letter.Id), Ct);
        var link = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").Single(href => href.Contains("/signature?", StringComparison.Ordinal));

        // Act
        var told = await client.GetPageAsync(link, Ct);
        using var stranger = await host.ClientAsAsync(await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Secretary));
        using var refused = await stranger.GetAsync(link, Ct);

        // Assert
        Assert.Contains(verdict, told.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
    }

    private static async Task<string> PostAsync(HttpClient client, byte[] content, string name)
    {
        var page = await client.GetPageAsync(LettersLinks.MailImport, Ct);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name='__RequestVerificationToken']")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "Upload", name },
        };
        using var answer = await client.PostAsync(LettersLinks.MailImport, form, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(Ct);
    }
}
