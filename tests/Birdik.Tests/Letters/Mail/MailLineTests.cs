using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Mail;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Post;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.Mail;

/// <summary>The mail server fails, refuses or takes; what the office sees of it.</summary>
public sealed class MailLineTests(BirdikHost host) : OfficeTests(host)
{
    private const string Applicant = "aigul@example.kg";

    [Fact]
    public async Task Fetch_OfAServerThatCannotBeReached_IsTold_AndTheNextOneBringsWhatWaited()
    {
        // Arrange
        var office = await OfficeAsync();
        var port = BirdikProcess.FreePort();
        await SetAsync(office, port);
        using var head = await Host.ClientAsAsync(office.Head);

        // Act
        using var asked = await head.PostFormAsync(LettersLinks.MailSettings, new Dictionary<string, string>(), Ct, "form[action*='Fetch']");
        var told = await MainAsync(head, LettersLinks.MailSettings);
        var failed = await AccountAsync(office);
        using var server = MailStub.Imap(Mail("Биринчи"), Mail("Экинчи"));
        await SetAsync(office, server.Port);
        var done = await FetchAsync(office);
        var after = await AccountAsync(office);

        // Assert
        Assert.NotEmpty(failed.LastError);
        Assert.Contains(failed.LastError, told, StringComparison.Ordinal);
        Assert.Equal((true, 0L, (DateTime?)null), (failed.IsOn, failed.LastUid, failed.FetchedAt));
        Assert.Equal((2, 2, ""), (done.Found, done.Registered, done.Fault));
        Assert.Equal((2L, ""), (after.LastUid, after.LastError));
        Assert.NotNull(after.FetchedAt);
        Assert.Equal(["Биринчи", "Экинчи"], await SubjectsAsync(office));
    }

    [Fact]
    public async Task Fetch_ThatBreaksOff_KeepsWhatCame_AndGoesOnFromThere()
    {
        // Arrange
        var office = await OfficeAsync();
        using var server = MailStub.Imap(Mail("Биринчи"), Mail("Экинчи"), Mail("Үчүнчү"));
        server.BreaksAt = 2;
        await SetAsync(office, server.Port);

        // Act
        var broken = await FetchAsync(office);
        var (account, came) = (await AccountAsync(office), await SubjectsAsync(office));
        server.BreaksAt = null;
        var whole = await FetchAsync(office);

        // Assert
        Assert.Equal(1, broken.Registered);
        Assert.NotEmpty(broken.Fault);
        Assert.Equal((1L, broken.Fault), (account.LastUid, account.LastError));
        Assert.Equal(["Биринчи"], came);
        Assert.Equal((2, 0, ""), (whole.Registered, whole.Duplicates, whole.Fault));
        Assert.Equal(["Биринчи", "Экинчи", "Үчүнчү"], await SubjectsAsync(office));
    }

    [Theory]
    [InlineData("250 OK", MailOutState.Sent)]
    [InlineData($"550 5.1.1 <{Applicant}>: no such mailbox", MailOutState.Refused)]
    public async Task Sent_AnswerToAnAppeal_LeavesTheAddressToThoseWhoAreShownTheApplicant(string word, object state)
    {
        // Arrange
        var tenant = await Host.Data.CreateTenantAsync(TenantKind.StateBody);
        var office = new Office(
            tenant, await Host.Data.CreateUserAsync(tenant, Role.Head), await Host.Data.CreateUserAsync(tenant, Role.Secretary),
            await Host.Data.CreateUserAsync(tenant, Role.Specialist));
        using var server = MailStub.Smtp();
        server.ToRecipient = word;
        await SetAsync(office, server.Port);
        var appeal = await LetterAsync(office, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication });
        var (answer, plain) = (await MailedAsync(office, appeal), await MailedAsync(office, await LetterAsync(office)));
        using var outside = await Host.ClientAsAsync(office.Specialist);
        // A planner sends letters and stands outside the circle.
        using var sender = await Host.ClientAsAsync(await Host.Data.CreateUserAsync(tenant, Role.Planner));
        using var inside = await Host.ClientAsAsync(office.Secretary);

        // Act
        var mails = await ReadAsync(office, db => db.Set<MailOut>().AsNoTracking().ToListAsync(Ct));
        var hidden = string.Concat(
            await MainAsync(outside, LettersLinks.Outgoing(answer)), await MainAsync(outside, $"/history/{LettersRefs.Outgoing}/{answer}"),
            await MainAsync(outside, LettersLinks.Letter(appeal.Id)), await MainAsync(outside, LettersLinks.OutgoingRegister),
            await MainAsync(sender, LettersLinks.Outgoing(answer)));
        var today = await TodayAsync(sender, answer);
        var (shown, other) = (await MainAsync(inside, LettersLinks.Outgoing(answer)), await MainAsync(outside, LettersLinks.Outgoing(plain)));

        // Assert
        Assert.All(mails, mail => Assert.Equal(state, mail.State));
        Assert.DoesNotContain(Applicant, hidden + today, StringComparison.Ordinal);
        Assert.Contains("Электрондук кат", hidden, StringComparison.OrdinalIgnoreCase);
        Assert.All([shown, other], text => Assert.Contains(Applicant, text, StringComparison.Ordinal));
    }

    private static string Mail(string subject) =>
        $"From: Тоң РМА <a@tong.kg>\r\nSubject: {subject}\r\nMessage-ID: <{Guid.CreateVersion7():N}@tong.kg>\r\nDate: Mon, 23 Feb 2026 10:00:00 +0600\r\n\r\nТекст\r\n";

    private static async Task<string> MainAsync(HttpClient client, string address) =>
        (await client.GetPageAsync(address, Ct)).QuerySelector("main")!.TextContent;

    /// <summary>What the day's page says of a letter; nothing where it says nothing.</summary>
    private static async Task<string> TodayAsync(HttpClient client, Id<OutgoingLetter> letter) =>
        (await client.GetPageAsync("/today", Ct)).QuerySelector($"main li:has(a[href='{LettersLinks.Outgoing(letter)}'])")?.TextContent ?? "";

    private async Task SetAsync(Office office, int port) =>
        Assert.Empty((await RunAsync<SetMailAccountHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new SetMailAccount("okmot@aiyl.kg", "127.0.0.1", port, "127.0.0.1", port, MailSecurity.None, "okmot", "syr", true), change, Ct))).Problems);

    private async Task<MailImport> FetchAsync(Office office) =>
        (await AskAsync<FetchMail, MailImport?>(office, fetch => fetch.RunAsync(office.Tenant.Id, Ct)))!;

    private Task<MailAccount> AccountAsync(Office office) => ReadAsync(office, db => db.Set<MailAccount>().AsNoTracking().SingleAsync(Ct));

    private Task<List<string>> SubjectsAsync(Office office) =>
        ReadAsync(office, db => db.Set<IncomingLetter>().OrderBy(row => row.Serial).Select(row => row.Subject).ToListAsync(Ct));

    /// <summary>An answer by mail, when the server has said its word.</summary>
    private async Task<Id<OutgoingLetter>> MailedAsync(Office office, RegisteredLetter asked)
    {
        var answer = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Асанова Айгүл", "Жооп", "Текст", asked.Id), change, Ct))).Value;
        Assert.Empty((await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(answer, office.Head.Id), change, Ct))).Problems);
        Assert.Empty((await RunAsync<SendByMailHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new SendByMail(answer, Applicant), change, Ct))).Problems);
        // The dispatcher of the host works beside the test.
        for (var tries = 0; tries < 200; tries++)
        {
            if (await ReadAsync(office, db => db.Set<MailOut>().AnyAsync(row => row.LetterId == answer && row.State != MailOutState.Waiting, Ct)))
            {
                return answer;
            }

            await Task.Delay(50, Ct);
        }

        throw new InvalidOperationException("The mail stays where it is.");
    }
}
