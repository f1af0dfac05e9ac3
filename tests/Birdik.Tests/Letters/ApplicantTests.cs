using System.Net;
using System.Text;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Journals;
using Birdik.Letters.Matters;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Post;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Audit;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters;

/// <summary>Who wrote an appeal is shown to those who control it or carry it out, whatever way one looks.</summary>
public sealed class ApplicantTests(BirdikHost host) : OfficeTests(host)
{
    private const string Name = "Асанова Айгүл";

    [Fact]
    public async Task Files_OfAnAppealAndItsAnswer_AreForThoseWhoAreShownTheApplicant()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await AppealAsync(office, await KeepAsync("арыз.txt"));
        var answer = await DraftAsync(office, letter);
        var (beside, later) = (await KeepAsync("жооп.txt"), await KeepAsync("кийин.txt"));
        await Host.Data.WriteAsync(office.Tenant.Id, "test", db => db.Add(new StoredFile
        {
            Name = beside.Name, Size = beside.Size, MediaType = beside.MediaType, Sha256 = beside.Sha256, UploadedAt = Host.Clock.GetUtcNow().UtcDateTime,
            OwnerKind = LettersRefs.Outgoing, OwnerId = $"{answer}",
        }));
        Assert.True((await RunAsync<AddLetterFileHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new AddLetterFile(letter.Id, later), change, Ct))).Succeeded);
        var files = await ReadAsync(office, db => db.Set<StoredFile>().Select(row => row.Id).ToListAsync(Ct));
        using var outside = await Host.ClientAsAsync(office.Specialist);
        using var inside = await Host.ClientAsAsync(office.Secretary);

        // Act
        var (page, sent) = (await MainAsync(outside, LettersLinks.Letter(letter.Id)), await MainAsync(outside, LettersLinks.Outgoing(answer)));
        var shut = await StatusesAsync(outside, files);
        var open = await StatusesAsync(inside, files);
        await ResolveAsync(office, letter);
        var carried = await StatusesAsync(outside, files);
        var seen = await MainAsync(outside, LettersLinks.Letter(letter.Id));

        // Assert
        Assert.Equal(3, files.Count);
        Assert.All([page, sent], text => Assert.Contains("Файлдар жашырылган", text, StringComparison.Ordinal));
        Assert.All([page, sent], text => Assert.DoesNotContain(".txt", text, StringComparison.Ordinal));
        Assert.All(shut, status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.All([.. open, .. carried], status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Contains("арыз.txt", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_OfAnAnswerToAnAppeal_IsOpenedAndSavedOnlyByWhoIsShownTheAddressee()
    {
        // Arrange
        var office = await OfficeAsync();
        var (letter, other) = (await AppealAsync(office), await AppealAsync(office));
        var draft = await DraftAsync(office, letter);
        using var outside = await Host.ClientAsAsync(office.Specialist);
        using var inside = await Host.ClientAsAsync(office.Secretary);
        var fields = new Dictionary<string, string> { ["Input.Addressee"] = "Башка", ["Input.Subject"] = "Башка", ["Input.Body"] = "Башка" };

        // Act
        using var shut = await outside.GetAsync(LettersLinks.ChangeDraft(draft), Ct);
        using var opened = await inside.GetAsync(LettersLinks.ChangeDraft(draft), Ct);
        var form = (await outside.GetPageAsync(LettersLinks.Draft, Ct)).Forms.Single(one => one.Elements.Any(field => field.GetAttribute("name") == "Input.Body"));
        form.RemoveAttribute("action");
        using var rewritten = await outside.SendFormAsync(LettersLinks.ChangeDraft(draft), form, new Dictionary<string, string>(fields) { ["letter"] = $"{draft}" }, Ct);
        await SendAsync(office, draft);
        using var sent = await inside.GetAsync(LettersLinks.ChangeDraft(draft), Ct);
        var copied = await MainAsync(outside, LettersLinks.Reply(other.Id, draft));
        var copiedInside = await MainAsync(inside, LettersLinks.Reply(other.Id, draft));

        // Assert
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shut.StatusCode, rewritten.StatusCode));
        Assert.Equal(HttpStatusCode.OK, opened.StatusCode);
        Assert.Equal((HttpStatusCode.Redirect, LettersLinks.Outgoing(draft)), (sent.StatusCode, sent.Headers.Location?.ToString()));
        Assert.Equal("Урматтуу Айгүл", (await ReadAsync(office, db => db.Set<OutgoingLetter>().SingleAsync(row => row.Id == draft, Ct))).Body);
        Assert.DoesNotContain("Урматтуу", copied, StringComparison.Ordinal);
        Assert.Contains("Урматтуу", copiedInside, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PaperJournal_OfNotices_HidesTheApplicant_AndPrintsTheDayOfReceipt()
    {
        // Arrange
        var office = await OfficeAsync();
        var letter = await AppealAsync(office);
        var notice = (await RunAsync<ExtendLetterHandler, Id<OutgoingLetter>>(office.Head, (handler, change) => handler.HandleAsync(
            new(letter.Id, new DateOnly(2026, 3, 30), "Комиссия чогулат", "Мөөнөт узартылды", "Билдиребиз"), change, Ct))).Value;
        await SendAsync(office, notice);
        _ = await LetterAsync(office, command => command with { ReceivedOn = new DateOnly(2026, 2, 26) });
        var journals = await ReadAsync(office, db => db.Set<Journal>().ToListAsync(Ct));
        using var outside = await Host.ClientAsAsync(office.Specialist);
        using var inside = await Host.ClientAsAsync(office.Secretary);

        // Act
        var (hidden, shown) = (await PaperAsync(outside, JournalKind.Outgoing), await PaperAsync(inside, JournalKind.Outgoing));
        var came = await PaperAsync(inside, JournalKind.Incoming);

        // Assert
        Assert.DoesNotContain(Name, hidden, StringComparison.Ordinal);
        Assert.Contains(Name, shown, StringComparison.Ordinal);
        Assert.Contains("26.02.2026", came, StringComparison.Ordinal);

        Task<string> PaperAsync(HttpClient client, JournalKind kind) =>
            MainAsync(client, $"{LettersLinks.Journals}/{journals.Single(row => row.Kind == kind).Id}/paper");
    }

    [Fact]
    public async Task TakenOut_AnswerToAnAppeal_IsNotForWhoIsNotShownTheAddressee_AndTheAuditTellsWhoTookIt()
    {
        // Arrange
        var office = await StateOfficeAsync();
        var planner = await Host.Data.CreateUserAsync(office.Tenant, Role.Planner);
        var answer = await DraftAsync(office, await AppealAsync(office));
        await SendAsync(office, answer);
        var plain = await AnswerAsync(office, null, "Суу түтүгү жөнүндө");
        using var outside = await Host.ClientAsAsync(planner);
        using var inside = await Host.ClientAsAsync(office.Secretary);
        var (from, to) = (new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 31));
        var file = LettersLinks.Exported("infodocs", from, to);

        // Act
        using var shut = await outside.GetAsync(LettersLinks.OnStick(answer), Ct);
        using var shutMail = await outside.GetAsync(LettersLinks.Mail(answer), Ct);
        using var shutExchange = await outside.GetAsync(LettersLinks.Exchange(answer), Ct);
        var (told, toldInside) = (await MainAsync(outside, LettersLinks.Export("infodocs", from, to)), await MainAsync(inside, LettersLinks.Export("infodocs", from, to)));
        _ = await outside.GetByteArrayAsync(file, Ct);
        var first = await TakenAsync();
        _ = await inside.GetByteArrayAsync(file, Ct);
        _ = await inside.GetByteArrayAsync(LettersLinks.OnStick(answer), Ct);
        var all = await TakenAsync();

        // Assert
        Assert.All([shut, shutMail, shutExchange], reply => Assert.Equal(HttpStatusCode.NotFound, reply.StatusCode));
        Assert.Contains("Файлга кирген каттар — 1, кирбегени — 1.", told, StringComparison.Ordinal);
        Assert.Contains("Файлга кирген каттар — 2, кирбегени — 0.", toldInside, StringComparison.Ordinal);
        Assert.Equal([("letters.outgoing-exported", $"{plain}", planner.Id)], first);
        Assert.Equal(3, all.Count - first.Count);
        Assert.Contains(("letters.outgoing-on-stick", $"{answer}", office.Secretary.Id), all);
        Assert.Contains(("letters.outgoing-exported", $"{answer}", office.Secretary.Id), all);

        Task<List<(string Action, string Letter, Guid By)>> TakenAsync() => ReadAsync(office, async db => (await db.Set<AuditEntry>()
            .Where(row => row.Action == "letters.outgoing-exported" || row.Action == "letters.outgoing-on-stick").OrderBy(row => row.Sequence).ToListAsync(Ct))
            .ConvertAll(row => (row.Action, row.SubjectId, row.ActorId!.Value)));
    }

    [Fact]
    public async Task Proposal_ToEndACitizensMatter_HidesTheirName_AndIsNotMadeByWhoIsNotShownIt()
    {
        // Arrange
        var office = await StateOfficeAsync();
        var letter = await AppealAsync(office);
        var matter = (await RunAsync<OpenMatterHandler, Id<Matter>>(office.Head, (handler, change) => handler.HandleAsync(
            new OpenMatter(letter.Id, "Суу маселеси"), change, Ct))).Value;
        using var planner = await Host.ClientAsAsync(await Host.Data.CreateUserAsync(office.Tenant, Role.Planner));
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);

        // Act: the specialist is not shown the citizen, the planner has no word on functions
        using var blind = await ProposeAsync(specialist, "Meeting");
        using var gap = await ProposeAsync(planner, "Gap");
        using var proposed = await ProposeAsync(secretary, "Meeting");
        var draft = await MainAsync(secretary, proposed.Headers.Location!.ToString());
        var page = await MainAsync(specialist, proposed.Headers.Location!.ToString());
        var register = await MainAsync(specialist, LettersLinks.OutgoingRegister);

        // Assert
        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.Forbidden), (blind.StatusCode, gap.StatusCode));
        Assert.Contains(Name, draft, StringComparison.Ordinal);
        Assert.All([page, register], text => Assert.DoesNotContain(Name, text, StringComparison.Ordinal));
        Assert.Equal(1, await ReadAsync(office, db => db.Set<OutgoingLetter>().CountAsync(Ct)));

        Task<HttpResponseMessage> ProposeAsync(HttpClient client, string proposal) => client.PostFormAsync(
            LettersLinks.Matter(matter), new Dictionary<string, string> { ["proposal"] = proposal }, Ct, "form[action*='handler=Propose']");
    }

    [Fact]
    public async Task Receipt_OfAnAppeal_LeavesNoAddressInTheHistory()
    {
        // Arrange
        var office = await OfficeAsync();
        Assert.True((await RunAsync<SetMailAccountHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new SetMailAccount("okmot@aiyl.kg", "127.0.0.1", 9, "127.0.0.1", 9, MailSecurity.None, "okmot", "сыр", true, true), change, Ct))).Succeeded);
        var (appeal, plain) = (await AppealAsync(office), await LetterAsync(office));
        using var outside = await Host.ClientAsAsync(office.Specialist);

        // Act
        foreach (var letter in new[] { appeal, plain })
        {
            Assert.True((await RunAsync<SendReceiptHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
                new SendReceipt(letter.Id, "aigul@example.kg"), change, Ct))).Succeeded);
        }

        var (hidden, told) = (await MainAsync(outside, LettersLinks.Letter(appeal.Id)), await MainAsync(outside, LettersLinks.Letter(plain.Id)));

        // Assert
        Assert.DoesNotContain("aigul@example.kg", hidden, StringComparison.Ordinal);
        Assert.Contains("aigul@example.kg", told, StringComparison.Ordinal);
    }

    /// <summary>Where there are planners too: they send letters and stand outside the circle.</summary>
    private async Task<Office> StateOfficeAsync()
    {
        var tenant = await Host.Data.CreateTenantAsync(TenantKind.StateBody);
        return new Office(
            tenant, await Host.Data.CreateUserAsync(tenant, Role.Head), await Host.Data.CreateUserAsync(tenant, Role.Secretary),
            await Host.Data.CreateUserAsync(tenant, Role.Specialist));
    }

    private static async Task<string> MainAsync(HttpClient client, string address) =>
        (await client.GetPageAsync(address, Ct)).QuerySelector("main")!.TextContent;

    private static async Task<List<HttpStatusCode>> StatusesAsync(HttpClient client, IEnumerable<Id<StoredFile>> files)
    {
        var statuses = new List<HttpStatusCode>();
        foreach (var file in files)
        {
            using var answer = await client.GetAsync($"/files/{file}", Ct);
            statuses.Add(answer.StatusCode);
        }

        return statuses;
    }

    private Task<RegisteredLetter> AppealAsync(Office office, params ReceivedFile[] files) => LetterAsync(office, command => command with
    {
        Sender = Name, Kind = LetterKind.AppealApplication, Files = files,
    });

    /// <summary>An answer that the secretary begins.</summary>
    private async Task<Id<OutgoingLetter>> DraftAsync(Office office, RegisteredLetter asked) =>
        (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Secretary, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, Name, "Жооп", "Урматтуу Айгүл", asked.Id), change, Ct))).Value;

    private async Task<ReceivedFile> KeepAsync(string name)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes($"{Name}, {name}"));
        return (await Host.Services.GetRequiredService<FileStore>().ReceiveAsync(content, name, Ct)).Value;
    }
}
