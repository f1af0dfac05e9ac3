using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
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
        Assert.Equal(import.Found, import.Registered + import.Duplicates + import.Refused);
        Assert.All(import.Problems.Where(problem => problem.Code == "letters.mail-id-repeated"), problem => Assert.NotNull(problem.File));
    }

    [Theory]
    [InlineData("the same bytes", Mail, 1, null)]
    [InlineData("another way", "Received: from a by b; Mon, 23 Feb 2026 10:00:05 +0600\n" + Unix, 1, null)]
    [InlineData("the same id, another text", "@Текст=Башка текст", 1, "letters.mail-id-repeated")]
    [InlineData("the same id, another sender", "@a@minfin.kg=b@minfin.kg;Каржы министрлиги=Башка министрлик", 1, "letters.mail-id-repeated")]
    [InlineData("another id, the same text", "@<1@minfin.kg>=<2@minfin.kg>", 1, null)]
    [InlineData("another id, the same text on another day", "@<1@minfin.kg>=<2@minfin.kg>;23 Feb=24 Feb;Mon=Tue", 0, null)]
    public async Task Import_SecondMessage_IsADuplicateByItsIdOrContent_AndSaidToBeAnotherWhereItIs(string what, string second, int duplicates, string? problem)
    {
        // Arrange
        var text = second[0] == '@'
            ? second[1..].Split(';').Select(one => one.Split('=')).Aggregate(Mail, (made, one) => made.Replace(one[0], one[1], StringComparison.Ordinal)) : second;
        FoundMail first = new("a.eml", null, Encoding.UTF8.GetBytes(Mail)), next = new("b.mbox", 7, Encoding.UTF8.GetBytes(text));
        var (together, apart) = (await host.Data.CreateTenantAsync(), await host.Data.CreateTenantAsync());

        // Act: at once, only said, and on another day
        var dry = await RunAsync(together, [first, next], dryRun: true);
        var once = await RunAsync(together, [first, next]);
        _ = await RunAsync(apart, [first]);
        var later = await RunAsync(apart, [next]);

        // Assert
        Assert.NotEqual(what == "the same bytes", text != Mail);
        Assert.All([dry, once], import => Assert.Equal(
            (2, 2 - duplicates, duplicates, 0), (import.Found, import.Registered, import.Duplicates, import.Refused)));
        Assert.Equal((1, 1 - duplicates, duplicates, 0), (later.Found, later.Registered, later.Duplicates, later.Refused));
        Assert.All([dry, once, later], import => Assert.Equal(
            problem is null ? [] : [(problem, "b.mbox", 7)], import.Problems.Select(one => (one.Code, one.File!, one.Line!.Value))));
    }

    [Fact]
    public async Task Import_MessagesWithoutId_AreDuplicatesByTheirContent()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var bare = Mail.Replace("Message-ID: <1@minfin.kg>\r\n", "", StringComparison.Ordinal);
        FoundMail[] mails =
        [
            new("a.eml", null, Encoding.UTF8.GetBytes(bare)), new("b.eml", null, Encoding.UTF8.GetBytes(bare)),
            new("c.eml", null, Encoding.UTF8.GetBytes("X-Way: 2\r\n" + bare)), new("d.eml", null, Encoding.UTF8.GetBytes(bare + "жана")),
        ];

        // Act
        var dry = await RunAsync(tenant, mails, dryRun: true);
        var import = await RunAsync(tenant, mails);

        // Assert
        Assert.Equal((4, 2, 2), (dry.Found, dry.Registered, dry.Duplicates));
        Assert.Equal((4, 2, 2), (import.Found, import.Registered, import.Duplicates));
    }

    [Fact]
    public async Task DryRun_OfAllPublicMail_ReportsAsDuplicateWhatBearsAnIdOrContentSeenBefore()
    {
        // Arrange: told by the bytes alone, without the reader of messages
        var tenant = await host.Data.CreateTenantAsync();
        var mails = MailFolder.Read(SharedData.Find("letters")).Where(mail => mail.Succeeded).Select(mail => mail.Value).ToList();
        var seen = new Dictionary<string, byte[]>();
        var repeated = mails.Where(mail => !seen.TryAdd(KeyOf(mail.Raw), mail.Raw)).ToList();

        // Act
        var import = await RunAsync(tenant, mails, dryRun: true);

        // Assert
        var sameElsewhere = import.Duplicates - repeated.Count;
        Assert.Equal((mails.Count, mails.Count), (import.Found, import.Registered + import.Duplicates + import.Refused));
        Assert.InRange(sameElsewhere, 0, mails.Count / 10);
        var told = import.Problems.Where(problem => problem.Code == "letters.mail-id-repeated").Select(problem => (problem.File, problem.Line)).ToHashSet();
        Assert.NotEmpty(told);
        Assert.All(told, one => Assert.Contains(repeated, mail => mail.File == one.File && mail.Place == one.Line));
        Assert.All(
            repeated.Where(mail => !told.Contains((mail.File, mail.Place))), mail => Assert.Equal(TextOf(seen[KeyOf(mail.Raw)]), TextOf(mail.Raw)));
    }

    private const string Unix = "From: Каржы министрлиги <a@minfin.kg>\nTo: c@d.kg\nSubject: Отчёт\nMessage-ID: <1@minfin.kg>\n"
        + "Date: Mon, 23 Feb 2026 10:00:00 +0600\nContent-Type: text/plain; charset=utf-8\n\nТекст\n";

    /// <summary>The Message-ID as it stands in the headers without spaces and comments (RFC 5322, 4.5.4), else all bytes.</summary>
    private static string KeyOf(byte[] raw)
    {
        var headers = Regex.Split(Encoding.Latin1.GetString(raw), "\r?\n\r?\n")[0];
        var id = Regex.Match(Regex.Replace(headers, "\r?\n[ \t]+", " "), @"^Message-ID[ \t]*:\s*(<[^>\n]*>)", RegexOptions.IgnoreCase | RegexOptions.Multiline);
        return id.Success ? Regex.Replace(id.Groups[1].Value, @"\([^)]*\)|\s", "") : Convert.ToHexStringLower(SHA256.HashData(raw));
    }

    private static string TextOf(byte[] raw) => MailReader.Read(raw).Value.Text.ReplaceLineEndings("\n").Trim();

    private Task<MailImport> RunAsync(Tenant tenant, IEnumerable<FoundMail> mails, bool dryRun = false)
    {
        return host.Services.GetRequiredService<ImportMail>().RunAsync(
            mails.Select(mail => (Result<FoundMail>)mail), tenant.Id, dryRun, Ct);
    }
}
