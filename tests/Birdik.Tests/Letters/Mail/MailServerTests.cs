using System.Globalization;
using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Post;
using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using MailKit;
using MailKit.Net.Imap;
using MailKit.Security;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Birdik.Tests.Letters.Mail;

/// <summary>Against the real IMAP and SMTP servers that ./test starts (BIRDIK_TEST_MAIL=HOST:IMAP:SMTP).</summary>
public sealed class MailServerTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letter_SentByMail_IsFetchedAndRegisteredByAnotherOfficeOnce()
    {
        // Arrange
        var (server, imap, smtp) = Servers();
        var (sender, secretary) = await OfficeAsync(server, imap, smtp);
        var (receiver, other) = await OfficeAsync(server, imap, smtp);
        var subject = $"Суу жөнүндө {Guid.CreateVersion7():N}";
        var page = await RegisterAsync(sender, secretary, subject);

        // Act
        using var sent = await sender.PostFormAsync(
            $"{page}/mail", new Dictionary<string, string> { ["Input.To"] = "okmot@aiyl.kg" }, Ct);
        await TellAsync(secretary);
        var letter = await FetchedAsync(receiver, other, subject);
        using var again = await FetchAsync(receiver);

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var mail = await host.ReadAsync(secretary.TenantId, db => db.Set<MailOut>().SingleAsync(Ct));
        Assert.Equal((MailOutState.Sent, ""), (mail.State, mail.Fault));
        Assert.Equal((Channel.Email, secretary.TenantId), (letter.Channel, secretary.TenantId));
        Assert.Contains("Текст", letter.Body, StringComparison.Ordinal);
        Assert.Equal(1, await host.ReadAsync(other.TenantId, db => db.Set<IncomingLetter>().CountAsync(row => row.Subject == subject, Ct)));
        var details = await receiver.GetStringAsync(LettersLinks.Letter(letter.Id), Ct);
        Assert.Contains("03-02-1.pdf", details, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_ToAnAddressTheServerRefuses_IsNotTriedAgain()
    {
        // Arrange
        var (server, imap, smtp) = Servers();
        var (sender, secretary) = await OfficeAsync(server, imap, smtp);
        var page = await RegisterAsync(sender, secretary, "Эч кимге");

        // Act
        using var sent = await sender.PostFormAsync(
            $"{page}/mail", new Dictionary<string, string> { ["Input.To"] = "okmot@elsewhere.kg" }, Ct);
        await TellAsync(secretary);

        // Assert
        var mail = await host.ReadAsync(secretary.TenantId, db => db.Set<MailOut>().SingleAsync(Ct));
        Assert.Equal(MailOutState.Refused, mail.State);
        Assert.StartsWith("55", mail.Fault, StringComparison.Ordinal);
        var back = await host.ReadAsync(secretary.TenantId, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal((OutgoingState.Registered, mail.Fault), (back.State, back.Reason));
    }

    [Fact]
    public async Task Letter_ThatCameByMail_IsAnsweredByAReceiptOnceAndReceiptsAreNot()
    {
        // Arrange
        var (server, imap, smtp) = Servers();
        var (sender, secretary) = await OfficeAsync(server, imap, smtp);
        var (receiver, other) = await OfficeAsync(server, imap, smtp, receipts: true, address: "other@aiyl.kg");
        var subject = $"Дүмүрчөк {Guid.CreateVersion7():N}";
        var page = await RegisterAsync(sender, secretary, subject);

        // Act
        using var sent = await sender.PostFormAsync($"{page}/mail", new Dictionary<string, string> { ["Input.To"] = "other@aiyl.kg" }, Ct);
        await TellAsync(secretary);
        var letter = await FetchedAsync(receiver, other, subject);
        await TellAsync(other);
        var receipt = await FetchedAsync(sender, secretary, $"№ {letter.Number} катыңыз катталды");
        using var again = await FetchAsync(receiver);
        await TellAsync(other);

        // Assert: the box is common, so the receiver fetches its own receipt too, and gives none for it
        var mails = await host.ReadAsync(other.TenantId, db => db.Set<MailOut>().Where(row => row.IncomingId == letter.Id).ToListAsync(Ct));
        Assert.Equal((MailOutKind.Receipt, MailOutState.Sent, "okmot@aiyl.kg"), (mails.Single().Kind, mails[0].State, mails[0].ToAddress));
        Assert.Contains(letter.Number, receipt.Body, StringComparison.Ordinal);
        Assert.All(await host.ReadAsync(other.TenantId, db => db.Set<MailOut>().ToListAsync(Ct)), mail => Assert.NotEqual("other@aiyl.kg", mail.ToAddress));
    }

    [Fact]
    public async Task Fetch_MessagesThatCannotBeLetters_AreKeptAsRefusedAndTheOthersRegistered()
    {
        // Arrange
        var (server, imap, smtp) = Servers();
        var (client, user) = await OfficeAsync(server, imap, smtp);
        var (mark, text) = ($"{Guid.CreateVersion7():N}", new string('a', 70) + "\r\n");
        await PutAsync(server, imap, $"Subject: ctl {mark}\r\nFrom: a@b.kg\r\nMessage-ID: <c{mark}@b.kg>\r\n\r\n\u0001\r\n");
        await PutAsync(server, imap, $"Subject: big {mark}\r\nFrom: a@b.kg\r\nMessage-ID: <b{mark}@b.kg>\r\n\r\n{string.Concat(Enumerable.Repeat(text, 370_000))}");
        await PutAsync(server, imap, $"Subject: good {mark}\r\nFrom: a@b.kg\r\nMessage-ID: <g{mark}@b.kg>\r\n\r\na\r\n");

        // Act
        var letter = await FetchedAsync(client, user, $"good {mark}");
        using var again = await FetchAsync(client);

        // Assert
        var refused = await host.ReadAsync(user.TenantId, db => db.Set<RefusedMail>().Where(row => row.Subject.EndsWith(mark)).OrderBy(row => row.Uid).ToListAsync(Ct));
        Assert.Equal([$"ctl {mark}", $"big {mark}"], refused.Select(row => row.Subject));
        Assert.True(refused[1].Size > 26_000_000);
        var files = await host.ReadAsync(user.TenantId, db => db.Set<StoredFile>().Where(row => row.OwnerKind == LettersRefs.RefusedMail).Select(row => row.OwnerId).ToListAsync(Ct));
        Assert.Contains($"{refused[0].Id}", files);
        Assert.DoesNotContain($"{refused[1].Id}", files);
        var account = await host.ReadAsync(user.TenantId, db => db.Set<MailAccount>().SingleAsync(Ct));
        Assert.True(account.LastUid > refused[1].Uid);
        Assert.Equal("", account.LastError);
        Assert.Equal("a", letter.Body.Trim());
    }

    [Fact]
    public async Task Fetch_WrongPassword_TellsTheOffice()
    {
        // Arrange
        var (server, imap, smtp) = Servers();
        var (client, user) = await OfficeAsync(server, imap, smtp, password: "башка");

        // Act
        using var answer = await FetchAsync(client);

        // Assert
        var account = await host.ReadAsync(user.TenantId, db => db.Set<MailAccount>().SingleAsync(Ct));
        Assert.NotEmpty(account.LastError);
    }

    [Fact]
    public async Task Settings_Password_IsKeptProtectedAndNeverShown()
    {
        // Arrange
        var (client, user) = await OfficeAsync("127.0.0.1", 9, 9, "сыр-сөз-77");

        // Act
        var page = await client.GetStringAsync(LettersLinks.MailSettings, Ct);
        using var fetched = await FetchAsync(client);

        // Assert
        var account = await host.ReadAsync(user.TenantId, db => db.Set<MailAccount>().SingleAsync(Ct));
        var audit = await host.ReadAsync(user.TenantId, db => db.Set<AuditContent>().Select(row => row.Json).ToListAsync(Ct));
        Assert.DoesNotContain("сыр-сөз-77", page + account.ProtectedPassword + string.Concat(audit), StringComparison.Ordinal);
        Assert.DoesNotContain(account.ProtectedPassword, string.Concat(audit), StringComparison.Ordinal);
        Assert.NotEmpty(account.LastError);
    }

    [Theory]
    [InlineData("Input.Address", "айыл")]
    [InlineData("Input.ImapHost", "ftp://x y")]
    [InlineData("Input.SmtpPort", "70000")]
    [InlineData("Input.UserName", "")]
    public async Task Settings_Wrong_AreRefused(string field, string value)
    {
        // Arrange
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        using var client = await host.ClientAsAsync(user);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.MailSettings, new Dictionary<string, string>(Fields("127.0.0.1", 143, 25, "а")) { [field] = value }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await host.ReadAsync(user.TenantId, db => db.Set<MailAccount>().CountAsync(Ct)));
    }

    private static (string Server, int Imap, int Smtp) Servers()
    {
        var servers = Environment.GetEnvironmentVariable("BIRDIK_TEST_MAIL");
        Assert.SkipWhen(string.IsNullOrEmpty(servers), "No mail servers are at hand (BIRDIK_TEST_MAIL).");
        var parts = servers!.Split(':');
        return (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture), int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    private static Dictionary<string, string> Fields(string server, int imap, int smtp, string password) => new()
    {
        ["Input.Address"] = "okmot@aiyl.kg",
        ["Input.ImapHost"] = server,
        ["Input.ImapPort"] = imap.ToString(CultureInfo.InvariantCulture),
        ["Input.SmtpHost"] = server,
        ["Input.SmtpPort"] = smtp.ToString(CultureInfo.InvariantCulture),
        ["Input.Security"] = "None",
        ["Input.UserName"] = "okmot",
        ["Input.Password"] = password,
    };

    private async Task<(HttpClient Client, TestUser User)> OfficeAsync(string server, int imap, int smtp, string password = "syrsoz", bool receipts = false, string address = "okmot@aiyl.kg")
    {
        var user = await host.Data.CreateUserAsync(await host.Data.CreateTenantAsync(), Role.Head);
        var client = await host.ClientAsAsync(user);
        using var set = await client.PostFormAsync(LettersLinks.MailSettings, new Dictionary<string, string>(Fields(server, imap, smtp, password)) { ["Input.SendsReceipts"] = receipts ? "true" : "false", ["Input.Address"] = address }, Ct);
        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        return (client, user);
    }

    private static async Task<string> RegisterAsync(HttpClient client, TestUser head, string subject)
    {
        using var drafted = await client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Айыл өкмөтү", ["Input.Subject"] = subject, ["Input.Body"] = "Текст" }, Ct);
        var page = drafted.Headers.Location!.ToString();
        using var registered = await client.PostFormAsync(
            page, new Dictionary<string, string> { ["Signer"] = head.Id.ToString() }, Ct, "form[action*='Register']");
        return page;
    }

    /// <summary>The server needs a moment to put a message into the box.</summary>
    private async Task<IncomingLetter> FetchedAsync(HttpClient client, TestUser user, string subject)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            using var fetched = await FetchAsync(client);
            if (await host.ReadAsync(user.TenantId, db => db.Set<IncomingLetter>().SingleOrDefaultAsync(row => row.Subject == subject, Ct)) is { } letter)
            {
                return letter;
            }

            await Task.Delay(500, Ct);
        }

        throw new InvalidOperationException("The message did not arrive.");
    }

    private static Task<HttpResponseMessage> FetchAsync(HttpClient client) =>
        client.PostFormAsync(LettersLinks.MailSettings, new Dictionary<string, string>(), Ct, "form[action*='Fetch']");

    private static async Task PutAsync(string server, int imap, string message)
    {
        using var client = new ImapClient();
        await client.ConnectAsync(server, imap, SecureSocketOptions.None, Ct);
        await client.AuthenticateAsync("okmot", "syrsoz", Ct);
        using var raw = new MemoryStream(Encoding.UTF8.GetBytes(message));
        using var parsed = await MimeMessage.LoadAsync(raw, Ct);
        _ = await client.Inbox!.AppendAsync(parsed, MessageFlags.None, Ct);
        await client.DisconnectAsync(quit: true, Ct);
    }

    private Task TellAsync(TestUser user) => host.Services.GetRequiredService<OutboxTeller>().TellAsync(user.TenantId, Ct);
}
