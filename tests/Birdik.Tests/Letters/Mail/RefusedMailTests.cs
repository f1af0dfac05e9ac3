using System.IO.Compression;
using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Mail;
using Birdik.Letters.Post;
using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Mail;

/// <summary>What the mailbox holds and cannot become a letter is not lost, and what was read in part says so.</summary>
public sealed class RefusedMailTests(BirdikHost host) : OfficeTests(host)
{
    private const string Mail = "From: Тоң РМА <a@tong.kg>\r\nSubject: Отчёт\r\nMessage-ID: <1@tong.kg>\r\nDate: Mon, 23 Feb 2026 10:00:00 +0600\r\n\r\nТекст\r\n";

    [Fact]
    public async Task Message_ThatTheStoreDoesNotTakeAsText_IsKeptPackedListedAndDealtWith()
    {
        // Arrange
        var office = await OfficeAsync();
        var raw = Encoding.UTF8.GetBytes(Mail.Replace("Текст", "Текст\u0001\u0002", StringComparison.Ordinal));
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var outside = await Host.ClientAsAsync(office.Specialist);

        // Act
        var done = await TakeAsync(office, Waiting(1, raw), Waiting(1, raw));
        var mail = await ReadAsync(office, db => db.Set<RefusedMail>().AsNoTracking().SingleAsync(Ct));
        var list = await MainAsync(client, LettersLinks.RefusedMails);
        var today = await MainAsync(client, "/today");
        var page = await client.GetPageAsync(LettersLinks.Refused(mail.Id), Ct);
        var file = page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href")!).Single(href => href.StartsWith("/files/", StringComparison.Ordinal));
        await using var zip = new ZipArchive(new MemoryStream(await client.GetByteArrayAsync(file, Ct)));
        await using var entry = await zip.Entries.Single().OpenAsync(Ct);
        using var kept = new MemoryStream();
        await entry.CopyToAsync(kept, Ct);
        using var shut = await outside.GetAsync(LettersLinks.Refused(mail.Id), Ct);
        using var shutFile = await outside.GetAsync(file, Ct);
        using var mute = await client.PostFormAsync(LettersLinks.Refused(mail.Id), new Dictionary<string, string> { ["Note"] = " " }, Ct);
        using var settled = await client.PostFormAsync(LettersLinks.Refused(mail.Id), new Dictionary<string, string> { ["Note"] = "Кол менен катталды" }, Ct);
        var after = await MainAsync(client, "/today");

        // Assert
        Assert.Equal((2, 0, 2), (done.Found, done.Registered, done.Refused));
        Assert.Equal(raw, kept.ToArray());
        Assert.All([list, page.QuerySelector("main")!.TextContent], text => Assert.Contains("Отчёт", text, StringComparison.Ordinal));
        Assert.Contains("катталбай калды: 1", today, StringComparison.Ordinal);
        Assert.DoesNotContain("катталбай калды", after, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (shut.StatusCode, shutFile.StatusCode));
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (mute.StatusCode, settled.StatusCode));
        var row = await ReadAsync(office, db => db.Set<RefusedMail>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal((RefusedMailState.Done, "Кол менен катталды"), (row.State, row.Note));
        Assert.True(await ReadAsync(office, db => db.Set<AuditEntry>().AnyAsync(
            one => one.Action == "letters.refused-mail-settled" && one.ActorId == office.Secretary.Id, Ct)));
    }

    [Fact]
    public async Task Message_TooLargeToBeRead_IsToldByWhatTheServerSaysOfIt_OnceThoughTheFolderIsNumberedAnew()
    {
        // Arrange
        var office = await OfficeAsync();
        var large = new WaitingMail(1, 7, 40_000_000, "a@tong.kg", "Чоң кат", new DateTime(2026, 2, 23, 4, 0, 0, DateTimeKind.Utc), null);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var done = await TakeAsync(office, large, large with { Validity = 2, Uid = 1 });
        var mail = await ReadAsync(office, db => db.Set<RefusedMail>().SingleAsync(Ct));
        var page = await MainAsync(client, LettersLinks.Refused(mail.Id));
        var import = await MainAsync(client, LettersLinks.MailImport);

        // Assert
        Assert.Equal((2, 2), (done.Found, done.Refused));
        Assert.All(["Чоң кат", "25 МБ", "почта серверинде калды", "a@tong.kg"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("Катталбай калган", import, StringComparison.Ordinal);
        Assert.Equal(0, await ReadAsync(office, db => db.Set<StoredFile>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Message_WithTheIdOfAnother_IsKeptAsItCame()
    {
        // Arrange
        var office = await OfficeAsync();
        var other = Encoding.UTF8.GetBytes(Mail.Replace("Текст", "Башка текст", StringComparison.Ordinal));
        using var head = await Host.ClientAsAsync(office.Head);
        Assert.True((await RunAsync<SetMailAccountHandler, Birdik.Platform.Results.Done>(office.Head, (handler, change) => handler.HandleAsync(
            new SetMailAccount("okmot@aiyl.kg", "127.0.0.1", 9, "127.0.0.1", 9, MailSecurity.None, "okmot", "сыр", true), change, Ct))).Succeeded);

        // Act
        var done = await TakeAsync(office, Waiting(1, Encoding.UTF8.GetBytes(Mail)), Waiting(2, other), Waiting(3, Encoding.UTF8.GetBytes(Mail)));
        var mail = await ReadAsync(office, db => db.Set<RefusedMail>().SingleAsync(Ct));
        var sha256 = await ReadAsync(office, db => db.Set<StoredFile>().Where(row => row.OwnerId == mail.Id.ToString()).Select(row => row.Sha256).SingleAsync(Ct));
        await using var content = Host.Services.GetRequiredService<FileStore>().Open(sha256)!;
        using var kept = new MemoryStream();
        await content.CopyToAsync(kept, Ct);
        var settings = await MainAsync(head, LettersLinks.MailSettings);

        // Assert
        Assert.Equal((3, 1, 2, 0), (done.Found, done.Registered, done.Duplicates, done.Refused));
        Assert.Equal(other, kept.ToArray());
        Assert.Contains("letters.mail-id-repeated", mail.Problems, StringComparison.Ordinal);
        Assert.Contains("Карала элек: 1", settings, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Message_ReadInPart_BecomesALetterThatSaysSo()
    {
        // Arrange
        var office = await OfficeAsync();
        var bare = Mail.Replace("Date: Mon, 23 Feb 2026 10:00:00 +0600\r\n", "", StringComparison.Ordinal)
            .Replace("Текст", new string('т', IncomingLetter.MaxBody + 1), StringComparison.Ordinal);
        var early = Mail.Replace("<1@", "<2@", StringComparison.Ordinal).Replace("23 Feb 2026", "23 Feb 1970", StringComparison.Ordinal);
        using var client = await Host.ClientAsAsync(office.Secretary);

        // Act
        var done = await TakeAsync(office, Waiting(1, Encoding.UTF8.GetBytes(bare)), Waiting(2, Encoding.UTF8.GetBytes(early)));
        var letters = await ReadAsync(office, db => db.Set<IncomingLetter>().OrderBy(row => row.Serial).ToListAsync(Ct));
        var (cut, old) = (await MainAsync(client, LettersLinks.Letter(letters[0].Id)), await MainAsync(client, LettersLinks.Letter(letters[1].Id)));

        // Assert
        Assert.Equal((2, 2), (done.Found, done.Registered));
        Assert.All(letters, letter => Assert.Equal((null, Today), (letter.SenderDate, letter.ReceivedOn)));
        Assert.All(
            ["Кат толук окулган жок", "Каттын тексти өтө узун", "Катта күнү көрсөтүлгөн эмес", "эскертүүлөр: 2"],
            text => Assert.Contains(text, cut, StringComparison.Ordinal));
        Assert.Contains("Каттагы 23.02.1970 күнү туура эмес", old, StringComparison.Ordinal);
    }

    private static WaitingMail Waiting(long uid, byte[] raw) => new(1, uid, raw.Length, "Тоң РМА <a@tong.kg>", "Отчёт", null, raw);

    private static async Task<string> MainAsync(HttpClient client, string address) =>
        (await client.GetPageAsync(address, Ct)).QuerySelector("main")!.TextContent;

    private async Task<MailImport> TakeAsync(Office office, params WaitingMail[] mails)
    {
        var done = new MailImport();
        var known = await Host.Services.GetRequiredService<ImportMail>().KnownAsync(office.Tenant.Id, Ct);
        foreach (var mail in mails)
        {
            Assert.True(await Host.Services.GetRequiredService<FetchMail>().TakeAsync(office.Tenant.Id, mail, known, done, Ct));
        }

        return done;
    }
}
