using System.Net;
using System.Text.Json.Nodes;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Keys;
using Birdik.Platform.Results;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Exchange;

/// <summary>Calls through X-Road: what stands in the request, and which answers are faults of what kind.</summary>
public sealed class XRoadTests(BirdikHost host) : OfficeTests(host)
{
    private const string Client = "KG/GOV/70000001/DHX-birdik";
    private const string Receipt = """{"receiptId":"7"}""";

    [Fact]
    public async Task Call_NamesServiceClientIssueAndAnIdOfItsOwn()
    {
        // Arrange
        using var server = new SecurityServer(new(200, Receipt), new(200, Receipt));
        using var line = new CapsuleLine(Host.Services.GetRequiredService<Signer>());

        // Act
        foreach (var _ in Enumerable.Range(0, 2))
        {
            Assert.Equal(EnvelopeOutcome.Accepted, (await line.CallAsync(Partner(server, Client), "sendDocument", "Ө-01/5", "{}"u8.ToArray(), Ct)).Outcome);
        }

        // Assert
        Assert.All(server.Calls, call =>
        {
            Assert.Equal("POST /r1/KG/GOV/70000002/DHX-other/dhx/sendDocument", call.Line);
            Assert.Equal(Client, call.Headers["X-Road-Client"]);
            Assert.Equal("%D3%A8-01%2F5", call.Headers["X-Road-Issue"]);
            Assert.Equal(("application/json", "application/json"), (call.Headers["Accept"], call.Headers["Content-Type"]));
            Assert.Equal("{}", call.Body);
        });
        Assert.Equal(2, server.Calls.Select(call => Guid.Parse(call.Headers["X-Road-Id"])).Distinct().Count());
    }

    [Fact]
    public async Task Call_WithoutAClient_IsNoCallOfXRoadButHasItsId()
    {
        // Arrange
        using var server = new SecurityServer(new SecurityServer.Reply(200, Receipt));
        using var line = new CapsuleLine(Host.Services.GetRequiredService<Signer>());

        // Act
        _ = await line.CallAsync(Partner(server, ""), "documentStatus", "1", "{}"u8.ToArray(), Ct);

        // Assert
        var call = Assert.Single(server.Calls);
        Assert.DoesNotContain("X-Road-Client", call.Headers.Keys);
        Assert.True(Guid.TryParse(call.Headers["X-Road-Id"], out _));
    }

    [Theory]
    [InlineData(200, Receipt, null, EnvelopeOutcome.Accepted, "")]
    [InlineData(200, """{"fault":{"faultcode":"DHX.Duplicate","faultstring":"Бар"}}""", null, EnvelopeOutcome.Duplicate, "DHX.Duplicate: Бар")]
    [InlineData(200, """{"fault":{"faultcode":"DHX.InvalidAddressee","faultstring":"Жок"}}""", null, EnvelopeOutcome.BusinessFault, "DHX.InvalidAddressee: Жок")]
    [InlineData(500, """{"type":"Server.ServerProxy.ServiceFailed.ConnectionRefused","message":"Жооп жок"}""", "Server.ServerProxy.ServiceFailed.ConnectionRefused", EnvelopeOutcome.TechnicalFault, "HTTP 500 Server.ServerProxy.ServiceFailed.ConnectionRefused")]
    [InlineData(500, """{"type":"Server.ClientProxy.UnknownMember","message":"?"}""", "Server.ClientProxy.UnknownMember", EnvelopeOutcome.TechnicalFault, "HTTP 500 Server.ClientProxy.UnknownMember")]
    [InlineData(200, Receipt, "Server.ClientProxy.IOError", EnvelopeOutcome.TechnicalFault, "HTTP 200 Server.ClientProxy.IOError")]
    [InlineData(500, """{"fault":{"faultcode":"DHX.Validation","faultstring":"x"}}""", null, EnvelopeOutcome.TechnicalFault, "HTTP 500")]
    [InlineData(503, "<html>Кийинчерээк</html>", null, EnvelopeOutcome.TechnicalFault, "HTTP 503")]
    [InlineData(200, "<html>Кириңиз</html>", null, EnvelopeOutcome.TechnicalFault, "HTTP 200")]
    [InlineData(200, """{"something":"else"}""", null, EnvelopeOutcome.TechnicalFault, "HTTP 200")]
    [InlineData(302, "", null, EnvelopeOutcome.TechnicalFault, "HTTP 302")]
    [InlineData(0, "", null, EnvelopeOutcome.TechnicalFault, "HttpRequestException")]
    public async Task Answer_IsABusinessFaultOnlyWhereTheServiceItselfRefuses(int status, string body, string? error, object outcome, string fault)
    {
        // Arrange
        using var server = new SecurityServer(new SecurityServer.Reply(status, body, error));
        using var line = new CapsuleLine(Host.Services.GetRequiredService<Signer>());

        // Act
        var answer = await line.CallAsync(Partner(server, Client), "sendDocument", "1", "{}"u8.ToArray(), Ct);

        // Assert
        Assert.Equal(outcome, answer.Outcome);
        Assert.StartsWith(fault, answer.Fault, StringComparison.Ordinal);
        Assert.Equal(fault.Length == 0, answer.Fault.Length == 0);
        Assert.Single(server.Calls);
    }

    [Fact]
    public async Task Answer_WithoutEnd_IsATechnicalFault()
    {
        // Arrange
        using var server = new SecurityServer(new SecurityServer.Reply(200, $$"""{"receiptId":"{{new string('7', 70_000)}}"}"""));
        using var line = new CapsuleLine(Host.Services.GetRequiredService<Signer>());

        // Act
        var answer = await line.CallAsync(Partner(server, Client), "sendDocument", "1", "{}"u8.ToArray(), Ct);

        // Assert
        Assert.Equal((EnvelopeOutcome.TechnicalFault, ""), (answer.Outcome, answer.Text));
    }

    [Fact]
    public async Task TechnicalFault_IsTriedAgainAsTheSameConsignment_ABusinessFaultNeverAgain()
    {
        // Arrange
        using var server = new SecurityServer(
            new(500, "{}", "Server.ClientProxy.NetworkError"), new(200, Receipt), new(200, """{"fault":{"faultcode":"DHX.Validation","faultstring":"Жок"}}"""));
        var office = await OfficeAsync();
        var partner = await PartnerOfAsync(office, server);

        // Act
        var sent = await SendAsync(office, await AnswerAsync(office, null, "Каналды тазалоо", send: false), partner);
        var failed = await UntilAsync(office, sent, parcel => parcel.Attempts == 1);
        await TryAgainAsync(office, sent);
        var delivered = await ParcelAsync(office, sent);
        await TryAgainAsync(office, sent);
        var refused = await SendAsync(office, await AnswerAsync(office, null, "Экинчи кат", send: false), partner);
        var ended = await UntilAsync(office, refused, parcel => parcel.State == ParcelState.Refused);
        await TryAgainAsync(office, refused);

        // Assert
        Assert.Equal((ParcelState.Sent, "HTTP 500 Server.ClientProxy.NetworkError"), (failed.State, failed.Fault));
        Assert.NotNull(failed.NextAttemptAt);
        Assert.Equal((ParcelState.Delivered, ""), (delivered.State, delivered.Fault));
        Assert.Equal(("DHX.Validation: Жок", null), (ended.Fault, ended.NextAttemptAt));
        Assert.Equal(
            [$"{sent}", $"{sent}", $"{refused}"], server.Calls.Select(call => (string)JsonNode.Parse(call.Body)!["consignmentId"]!));
        Assert.Equal(3, server.Calls.Select(call => call.Headers["X-Road-Id"]).Distinct().Count());
        Assert.All(server.Calls, call => Assert.Equal((Client, "other"), (call.Headers["X-Road-Client"], (string)JsonNode.Parse(call.Body)!["recipient"]!)));
        var journal = await ReadAsync(office, db => db.Set<ExchangeEnvelope>().Where(row => row.Consignment == sent.Value).Select(row => row.Outcome).ToListAsync(Ct));
        Assert.Equal([EnvelopeOutcome.Accepted, EnvelopeOutcome.TechnicalFault], journal.Order());
    }

    [Fact]
    public async Task RawEnvelope_OfAnAnswerToANamedLetter_IsShownAndTriedAgainByItsReadersOnly()
    {
        // Arrange
        using var server = new SecurityServer(new(503), new(503));
        var office = await OfficeAsync();
        var asked = await LetterAsync(office, command => command with { Subject = "Тартип жөнүндө" });
        var sent = await SendAsync(office, await AnswerAsync(office, asked, "Тартип боюнча жооп", send: false), await PartnerOfAsync(office, server));
        _ = await UntilAsync(office, sent, parcel => parcel.Attempts == 1);
        Assert.Empty((await RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(asked.Id, LetterAccess.Named, [office.Head.Id]), change, Ct))).Problems);
        var address = LettersLinks.Envelope(await ReadAsync(office, db => db.Set<ExchangeEnvelope>().Select(row => row.Id).SingleAsync(Ct)));
        using var head = await Host.ClientAsAsync(office.Head);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var stranger = await Host.ClientAsAsync((await OfficeAsync()).Head);

        // Act
        var page = await head.GetPageAsync(address, Ct);
        var form = page.Forms.Single(one => one.QuerySelector("button") is not null && one.Closest("main") is not null);
        using var shut = await secretary.GetAsync(address, Ct);
        using var absent = await stranger.GetAsync(address, Ct);
        var pushed = new[] { await AgainAsync(secretary), await AgainAsync(stranger) };
        var before = server.Calls.Count;
        var allowed = await AgainAsync(head);

        // Assert
        Assert.Contains("Тартип боюнча жооп", page.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(form);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (shut.StatusCode, absent.StatusCode));
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.NotFound], pushed);
        Assert.Equal((1, HttpStatusCode.Redirect, 2), (before, allowed, server.Calls.Count));

        // With a token of another page of the same person.
        async Task<HttpStatusCode> AgainAsync(HttpClient client)
        {
            var other = await client.GetPageAsync(LettersLinks.Draft, Ct);
            var token = other.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            using var content = new FormUrlEncodedContent([new("__RequestVerificationToken", token)]);
            using var answer = await client.PostAsync(address, content, Ct);
            return answer.StatusCode;
        }
    }

    private static ExchangePartner Partner(SecurityServer server, string client) => new()
    {
        Name = "Башка", Address = server.Address, TheirCode = "other", Client = client, KeyId = new string('a', 43), IsOn = true,
    };

    private async Task<Id<ExchangePartner>> PartnerOfAsync(Office office, SecurityServer server) =>
        (await RunAsync<SetPartnerHandler, Id<ExchangePartner>>(office.Head, (handler, change) => handler.HandleAsync(
            new(null, "Тоң айыл өкмөтү", server.Address, "other", Client, new string('b', 43), true), change, Ct))).Value;

    private async Task<Id<Parcel>> SendAsync(Office office, Id<OutgoingLetter> letter, Id<ExchangePartner> to)
    {
        Assert.Empty((await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(letter, office.Head.Id), change, Ct))).Problems);
        Assert.Empty((await RunAsync<SendByExchangeHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(letter, 0) { Partner = to }, change, Ct))).Problems);
        return await ReadAsync(office, db => db.Set<Parcel>().Where(row => row.LetterId == letter).Select(row => row.Id).SingleAsync(Ct));
    }

    /// <summary>The dispatcher of the host works beside the test.</summary>
    private async Task<Parcel> UntilAsync(Office office, Id<Parcel> id, Func<Parcel, bool> holds)
    {
        for (var tries = 0; tries < 200; tries++)
        {
            if (await ParcelAsync(office, id) is var parcel && holds(parcel))
            {
                return parcel;
            }

            await Task.Delay(50, Ct);
        }

        throw new InvalidOperationException("The parcel stays as it is.");
    }

    private Task<Parcel> ParcelAsync(Office office, Id<Parcel> id) => ReadAsync(office, db => db.Set<Parcel>().AsNoTracking().SingleAsync(row => row.Id == id, Ct));

    private async Task TryAgainAsync(Office office, Id<Parcel> id)
    {
        await using var scope = Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendCapsule>().TryAsync(office.Tenant.Id, id, Ct);
    }
}
