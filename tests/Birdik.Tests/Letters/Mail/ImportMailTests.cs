using System.Security.Cryptography;
using System.Text;
using Birdik.Letters.Incoming;
using Birdik.Letters.Mail;
using Birdik.Platform.Files;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Mail;

public sealed class ImportMailTests(BirdikHost host)
{
    private const string Mail = "From: Каржы министрлиги <a@minfin.kg>\r\nTo: c@d.kg\r\nSubject: Отчёт\r\nMessage-ID: <1@minfin.kg>\r\n"
        + "Date: Mon, 23 Feb 2026 10:00:00 +0600\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nТекст\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Import_MessageTwice_RegistersOnceAndKeepsTheOriginal()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var raw = Encoding.UTF8.GetBytes(Mail);
        FoundMail[] mails = [new("a.eml", null, raw), new("b.eml", null, raw)];

        // Act
        var dry = await RunAsync(tenant, mails, dryRun: true);
        var import = await RunAsync(tenant, mails);

        // Assert
        Assert.Equal((2, 1, 1), (dry.Found, dry.Registered, dry.Duplicates));
        Assert.Equal((2, 1, 1), (import.Found, import.Registered, import.Duplicates));
        Assert.Empty(import.Problems);
        var letter = await host.ReadAsync(tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        Assert.Equal(
            ("Каржы министрлиги", "Отчёт", "Текст\r\n", new DateOnly(2026, 2, 23), Channel.Email),
            (letter.SenderName, letter.Subject, letter.Body, letter.ReceivedOn, letter.Channel));
        var file = await host.ReadAsync(tenant.Id, db => db.Set<StoredFile>().SingleAsync(Ct));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(raw)), file.Sha256);
    }

    [Theory]
    [InlineData("content-length.mbox.txt", "content-length-summary.txt")]
    [InlineData("issue1189.mbox.txt", "issue1189-summary.txt")]
    public void Read_PublicMailbox_PartsItsMessagesAsExpected(string mailbox, string summary)
    {
        // Arrange
        var expected = File.ReadLines(SharedData.Find("letters", "mail-mimekit", "mbox", summary))
            .Count(line => line.StartsWith("Content-Type", StringComparison.Ordinal));

        // Act
        var found = MailFolder.Read(SharedData.Find("letters", "mail-mimekit", "mbox", mailbox)).ToList();

        // Assert
        Assert.All(found, mail => Assert.True(mail.Succeeded));
        Assert.All(found, mail => Assert.True(MailReader.Read(mail.Value.Raw).Succeeded));
        Assert.InRange(found.Count, 1, Math.Max(1, expected));
    }

    [Fact]
    public async Task Import_EveryPublicMailbox_RegistersOrSaysWhatIsWrong()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();

        // Act
        var import = await RunAsync(tenant, [.. MailFolder.Read(SharedData.Find("letters", "mail-imaptest")).Select(mail => mail.Value)]);

        // Assert
        Assert.True(import.Found > 40);
        Assert.Equal(import.Found, import.Registered + import.Duplicates);
    }

    private async Task<MailImport> RunAsync(Tenant tenant, IEnumerable<FoundMail> mails, bool dryRun = false) =>
        await host.Services.GetRequiredService<ImportMail>().RunAsync(
            mails.Select(mail => (Result<FoundMail>)mail), tenant.Id, new HashSet<string>(), dryRun, Ct);
}
