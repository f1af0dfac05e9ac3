using System.Net;
using Birdik.Letters;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.TimeLimits;
using Birdik.Platform.Permissions;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Tests.Letters.Outgoing;

public sealed class OutgoingPagesTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reply_DraftedSignedSentDelivered_AnswersTheLetter()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var asked = (await host.Data.RegisterLetterAsync(secretary, command => command with { SenderNumber = "12-3/45" })).Value;
        using var client = await host.ClientAsAsync(secretary);

        // Act
        var form = await client.GetPageAsync(LettersLinks.Reply(asked.Id), Ct);
        using var drafted = await client.PostFormAsync(
            LettersLinks.Reply(asked.Id), new Dictionary<string, string> { ["Input.Body"] = "Маалымат тиркелет." }, Ct);
        var page = drafted.Headers.Location!.ToString();
        using var registered = await client.PostFormAsync(page, new Dictionary<string, string> { ["Signer"] = head.Id.ToString() }, Ct);
        using var sent = await client.PostFormAsync(page, new Dictionary<string, string> { ["Channel"] = "Email" }, Ct);
        using var delivered = await client.PostFormAsync(page, new Dictionary<string, string>(), Ct, "form[action*='Deliver']");

        // Assert
        Assert.Contains("12-3/45", form.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.All([drafted, registered, sent, delivered], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var letter = await host.ReadAsync(tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal(
            ("03-02/1", OutgoingState.Delivered, Channel.Email, asked.Id),
            (letter.Number, letter.State, letter.SentBy!.Value, letter.InReplyTo!.Value));
        var closed = await host.ReadAsync(tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        Assert.Equal((LetterState.Done, "№ 03-02/1"), (closed.State, closed.Outcome));
        var thread = await client.GetPageAsync($"/thread/letters.incoming/{asked.Id}", Ct);
        Assert.Contains("03-02/1", thread.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondReply_ToALetterAlreadyAnswered_IsSentToo_AndBothStandOnTheLetter()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        var asked = (await host.Data.RegisterLetterAsync(head)).Value;
        using var client = await host.ClientAsAsync(head);
        var first = await ReplyAsync("Биринчи бөлүгү");

        // Act
        var second = await ReplyAsync("Экинчи бөлүгү");

        // Assert
        var page = (await client.GetPageAsync(LettersLinks.Letter(asked.Id), Ct)).QuerySelector("main")!;
        Assert.All([first, second], answer => Assert.NotNull(page.QuerySelector($"aside a[href='{answer}']")));
        var sent = await host.ReadAsync(tenant.Id, db => db.Set<OutgoingLetter>().OrderBy(row => row.Number).ToListAsync(Ct));
        Assert.Equal(
            [("03-02/1", OutgoingState.Sent, asked.Id), ("03-02/2", OutgoingState.Sent, asked.Id)],
            sent.Select(row => (row.Number, row.State, row.InReplyTo!.Value)));
        var closed = await host.ReadAsync(tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        Assert.Equal((LetterState.Done, "№ 03-02/1"), (closed.State, closed.Outcome));
        var thread = await client.GetPageAsync($"/thread/letters.incoming/{asked.Id}", Ct);
        Assert.All(["03-02/1", "03-02/2"], number => Assert.Contains(number, thread.QuerySelector("main")!.TextContent, StringComparison.Ordinal));

        async Task<string> ReplyAsync(string body)
        {
            using var drafted = await client.PostFormAsync(LettersLinks.Reply(asked.Id), new Dictionary<string, string> { ["Input.Body"] = body }, Ct);
            var address = drafted.Headers.Location!.ToString();
            using var registered = await client.PostFormAsync(address, new Dictionary<string, string> { ["Signer"] = head.Id.ToString() }, Ct);
            using var gone = await client.PostFormAsync(address, new Dictionary<string, string> { ["Channel"] = "Email" }, Ct);
            Assert.All([drafted, registered, gone], answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
            return address;
        }
    }

    [Fact]
    public async Task Letter_AskedBefore_OffersTheEarlierAnswer()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        using var client = await host.ClientAsAsync(head);
        var first = (await host.Data.RegisterLetterAsync(head, command => command with { Subject = "Калктын саны боюнча маалымат" })).Value;
        using var drafted = await client.PostFormAsync(
            LettersLinks.Reply(first.Id), new Dictionary<string, string> { ["Input.Body"] = "9040 киши" }, Ct);
        using var registered = await client.PostFormAsync(
            drafted.Headers.Location!.ToString(), new Dictionary<string, string> { ["Signer"] = head.Id.ToString() }, Ct);
        host.Clock.Advance(TimeSpan.FromMilliseconds(5));
        var second = (await host.Data.RegisterLetterAsync(head, command => command with { Subject = "Айыл калкынын саны боюнча маалымат жөнүндө" })).Value;
        var other = (await host.Data.RegisterLetterAsync(head, command => command with { Subject = "Кеңешмеге катышуу" })).Value;

        // Act
        var page = await client.GetPageAsync(LettersLinks.Letter(second.Id), Ct);
        var unlike = await client.GetPageAsync(LettersLinks.Letter(other.Id), Ct);
        var link = page.QuerySelectorAll("a").Select(a => a.GetAttribute("href") ?? "").FirstOrDefault(href => href.Contains("already=", StringComparison.Ordinal));
        var draft = await client.GetPageAsync(link!, Ct);

        // Assert
        Assert.DoesNotContain("already=", unlike.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("03-02/1", draft.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("9040 киши", draft.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reply_ToACancelledLetter_IsRefused()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var asked = (await host.Data.RegisterLetterAsync(secretary)).Value;
        using var client = await host.ClientAsAsync(secretary);
        using var cancelled = await client.PostFormAsync(
            LettersLinks.Cancel(asked.Id), new Dictionary<string, string> { ["Input.Reason"] = "Ката" }, Ct);

        // Act
        using var answer = await client.PostFormAsync(
            LettersLinks.Reply(asked.Id), new Dictionary<string, string> { ["Input.Body"] = "а" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await host.ReadAsync(tenant.Id, db => db.Set<OutgoingLetter>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Register_Twice_KeepsTheFirstNumber()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        using var client = await host.ClientAsAsync(head);
        var page = await DraftAsync(client);
        var form = await client.GetPageAsync(page, Ct);
        var signer = new Dictionary<string, string> { ["Signer"] = head.Id.ToString() };
        var register = form.Forms.Single(one => one.Elements.Any(field => field.GetAttribute("name") == "Signer"));

        // Act
        using var first = await client.SendFormAsync(page, register, signer, Ct);
        using var second = await client.SendFormAsync(page, register, signer, Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        var letter = await host.ReadAsync(tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal(1, letter.Serial);
    }

    [Fact]
    public async Task AnswerToAnAppeal_OutsideTheCircle_ShowsNoName()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var appeal = (await host.Data.RegisterLetterAsync(
            secretary, command => command with { Sender = "Асанова Айгүл", Kind = LetterKind.AppealApplication })).Value;
        using var own = await host.ClientAsAsync(secretary);
        using var drafted = await own.PostFormAsync(
            LettersLinks.Reply(appeal.Id), new Dictionary<string, string> { ["Input.Body"] = "Кайрылууңуз каралды." }, Ct);
        using var specialist = await host.ClientAsAsync(await host.Data.CreateUserAsync(tenant, Role.Specialist));

        // Act
        var page = await specialist.GetPageAsync(drafted.Headers.Location!.ToString(), Ct);
        var register = await specialist.GetPageAsync(LettersLinks.OutgoingRegister, Ct);

        // Assert
        Assert.DoesNotContain("Асанова", page.QuerySelector("article")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Асанова", register.Body!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> DraftAsync(HttpClient client)
    {
        using var answer = await client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Тоң РМА", ["Input.Subject"] = "Маалымат", ["Input.Body"] = "а" },
            Ct);
        return answer.Headers.Location!.ToString();
    }
}
