using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Birdik.Letters;
using Birdik.Letters.Appeals;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outside;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Keys;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Exchange;

public sealed class DhxTests(BirdikHost host) : OfficeTests(host)
{
    [Fact]
    public async Task Document_SentTwice_ArrivesOnceAndTheSecondIsADuplicate()
    {
        // Arrange
        var office = await PartneredAsync();
        var body = await EnvelopeAsync(office.Tenant.Code);

        // Act
        var first = await PostAsync(body);
        var second = await PostAsync(body);

        // Assert
        Assert.NotNull(first.ReceiptId);
        Assert.Equal(DhxFaults.Duplicate, second.Fault!.Faultcode);
        var arrival = await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        Assert.Equal(("Көпүрө", 0), (arrival.Subject, arrival.Missing));
        Assert.Equal(1, await Host.ReadAsync(office.Tenant.Id, db => db.Set<StoredFile>().CountAsync(row => row.OwnerKind == LettersRefs.Arrival, Ct)));
        var outcomes = await Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().Select(row => row.Outcome).ToListAsync(Ct));
        Assert.Equal([EnvelopeOutcome.Accepted, EnvelopeOutcome.Duplicate], outcomes.Order());
    }

    [Theory]
    [InlineData("DHXVersion", "9.0", DhxFaults.UnsupportedVersion)]
    [InlineData("recipient", "nobody-here", DhxFaults.InvalidAddressee)]
    [InlineData("documentAttachment", "AAAA", DhxFaults.Validation)]
    [InlineData("consignmentId", "0199aaaa-0000-7000-8000-000000000000", DhxFaults.Validation)]
    [InlineData("unknownParameter", "is passed over", null)]
    public async Task Document_WithSomethingElse_IsAnsweredByItsFault(string name, string value, string? fault)
    {
        // Arrange
        var office = await PartneredAsync();
        var envelope = JsonNode.Parse(await EnvelopeAsync(office.Tenant.Code))!;
        envelope[name] = value;

        // Act
        var answer = await PostAsync(Encoding.UTF8.GetBytes(envelope.ToJsonString()));

        // Assert
        Assert.Equal(fault, answer.Fault?.Faultcode);
        Assert.Equal(fault is null ? 1 : 0, await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Document_AlteredAnywhereOrUnknownKey_IsNeverTaken()
    {
        // Arrange
        var office = await PartneredAsync();
        var stranger = await OfficeAsync();
        var envelope = JsonNode.Parse(await EnvelopeAsync(office.Tenant.Code))!;
        var capsule = Convert.FromBase64String((string)envelope["documentAttachment"]!);

        // Act
        var faults = new List<string?>();
        for (var at = 700; at < capsule.Length; at += 211)
        {
            var altered = capsule.ToArray();
            altered[at] ^= 0x01;
            envelope["documentAttachment"] = Convert.ToBase64String(altered);
            faults.Add((await PostAsync(Encoding.UTF8.GetBytes(envelope.ToJsonString()))).Fault?.Faultcode);
        }

        var unknown = await PostAsync(await EnvelopeAsync(stranger.Tenant.Code));

        // Assert
        Assert.Contains(DhxFaults.Validation, faults);
        Assert.Equal(DhxFaults.Validation, unknown.Fault!.Faultcode);
        var arrivals = await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().ToListAsync(Ct));
        Assert.All(arrivals, arrival => Assert.Equal(("Көпүрө", "Текст"), (arrival.Subject, arrival.Body)));
        Assert.Equal(0, await Host.ReadAsync(stranger.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Document_LargerThanAFile_IsReadUpToItsOwnLimit()
    {
        // Arrange
        _ = await PartneredAsync();
        var largerThanAFile = new byte[Host.Services.GetRequiredService<FileSettings>().MostOfRequest + 1];
        var larger = new byte[DhxForm.MaxBytes + 1];

        // Act
        var read = await PostAsync(largerThanAFile);
        var refused = await PostAsync(larger);

        // Assert
        Assert.Equal((DhxFaults.Validation, DhxFaults.SizeLimitExceeded), (read.Fault!.Faultcode, refused.Fault!.Faultcode));
    }

    [Fact]
    public async Task Status_OfAConsignmentThatNeverWentThere_IsRefused()
    {
        // Arrange
        var office = await PartneredAsync();
        using var line = new CapsuleLine(Host.Services.GetRequiredService<Signer>());
        var status = line.Sign(new DhxStatus(office.Tenant.Code, Guid.CreateVersion7(), DhxStatus.Registered, "1"));

        // Act
        var answer = await PostAsync(status, "documentStatus");
        var unsigned = await PostAsync(Encoding.UTF8.GetBytes("""{"payload":"e30=","signature":{"key":{"kty":"EC","crv":"P-256","x":"a","y":"b","kid":"c","use":"sig","alg":"ES256"},"value":"AA"}}"""), "documentStatus");

        // Assert
        Assert.Equal((DhxFaults.Validation, DhxFaults.Validation), (answer.Fault!.Faultcode, unsigned.Fault!.Faultcode));
    }

    [Fact]
    public async Task Call_OfAKeyTheOfficeDoesNotKnow_IsOneCountedEntryADay_WithTheHeadersOfTheLast()
    {
        // Arrange
        _ = await PartneredAsync();
        var office = await OfficeAsync();
        var body = await EnvelopeAsync(office.Tenant.Code);
        using var secretary = await Host.ClientAsAsync(office.Secretary);
        using var administrator = await Host.ClientAsAsync(await Host.Data.CreateUserAsync(office.Tenant, Role.Administrator));

        // Act
        for (var call = 1; call <= 3; call++)
        {
            using var answer = await CallAsync(body, ("X-Call", $"{call}"), ("X-Long", new string('a', 6_000)), ("Authorization", "Bearer syr"));
        }

        var entry = await Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().SingleAsync(Ct));
        var journal = (await secretary.GetPageAsync(LettersLinks.Envelopes, Ct)).QuerySelector("main")!.TextContent;
        var page = (await administrator.GetPageAsync(LettersLinks.Envelope(entry.Id), Ct)).QuerySelector("main")!.TextContent;

        // Assert
        Assert.Equal((3, EnvelopeOutcome.BusinessFault, (Id<ExchangePartner>?)null), (entry.Calls, entry.Outcome, entry.PartnerId));
        Assert.Equal($"{DhxFaults.Validation}: The key of the capsule is not known to the office.", entry.Fault);
        Assert.Contains("X-Call: 3", entry.Request, StringComparison.Ordinal);
        Assert.DoesNotContain("syr", entry.Request, StringComparison.Ordinal);
        Assert.DoesNotContain("Көпүрө", entry.Request, StringComparison.Ordinal);
        Assert.InRange(entry.Request.Length, 1, NoteRefusedCallHandler.MaxHead);
        Assert.All([journal, page], text => Assert.Contains("Белгисиз жөнөтүүчү", text, StringComparison.Ordinal));
        Assert.Contains("X-Call: 3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_RefusedForAnotherReasonOrOnAnotherDay_HasItsOwnEntry()
    {
        // Arrange
        var office = await OfficeAsync();
        var first = new DateTime(2026, 3, 2, 17, 59, 0, DateTimeKind.Utc);
        string[] faults = ["DHX.Validation: a", "DHX.Validation: a", "DHX.Validation: b"];

        // Act: midnight in Bishkek is 18:00 UTC
        foreach (var (fault, at) in faults.Select(fault => (fault, first)).Append((faults[0], first.AddMinutes(2))))
        {
            Assert.True((await RunAsync<NoteRefusedCallHandler, Done>(office.Head, (handler, _) => handler.HandleAsync(
                new NoteRefusedCall("sendDocument", fault, "POST /", "{}"), new ChangeContext(office.Tenant.Id, Actor.System, at, null, null), Ct))).Succeeded);
        }

        // Assert
        var entries = await Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().OrderBy(row => row.At).ThenBy(row => row.Fault).ToListAsync(Ct));
        Assert.Equal([("a", 2), ("b", 1), ("a", 1)], entries.Select(entry => (entry.Fault[^1..], entry.Calls)));
    }

    [Theory]
    [InlineData("Address", "ftp://a", "letters.partner-address-wrong")]
    [InlineData("Address", "", "letters.field-missing")]
    [InlineData("KeyId", "кыска", "letters.partner-key-wrong")]
    [InlineData("Client", "KG/GOV", "letters.partner-client-wrong")]
    public async Task Partner_Wrong_IsRefusedByCode(string field, string value, string code)
    {
        // Arrange
        var office = await OfficeAsync();
        var fields = new Dictionary<string, string>
        {
            ["Name"] = "Башка", ["Address"] = "https://a.kg/dhx/v1", ["KeyId"] = new string('a', 43), ["Client"] = "", [field] = value,
        };

        // Act
        var answer = await RunAsync<SetPartnerHandler, Id<ExchangePartner>>(office.Head, (handler, change) => handler.HandleAsync(
            new SetPartner(null, fields["Name"], fields["Address"], "b", fields["Client"], fields["KeyId"], true), change, Ct));

        // Assert
        Assert.Equal([code], answer.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task Pages_OfPartnersAndJournal_ShowTheRawEnvelopeToTheOfficeAlone()
    {
        // Arrange
        var office = await PartneredAsync();
        _ = await PostAsync(await EnvelopeAsync(office.Tenant.Code));
        var envelope = await Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().SingleAsync(Ct));
        using var client = await Host.ClientAsAsync(office.Secretary);
        using var specialist = await Host.ClientAsAsync(office.Specialist);
        using var stranger = await Host.ClientAsAsync((await OfficeAsync()).Secretary);

        // Act
        var journal = await client.GetPageAsync(LettersLinks.Envelopes, Ct);
        var raw = await client.GetPageAsync(LettersLinks.Envelope(envelope.Id), Ct);
        var partners = await client.GetPageAsync(LettersLinks.Partners, Ct);
        using var added = await client.PostFormAsync(
            LettersLinks.SetPartner,
            new Dictionary<string, string>
            {
                ["Input.Name"] = "Тоң айыл өкмөтү", ["Input.Address"] = "https://b.kg/dhx/v1", ["Input.TheirCode"] = "ton", ["Input.KeyId"] = new string('b', 43),
            },
            Ct);
        using var forbidden = await specialist.GetAsync(LettersLinks.Envelope(envelope.Id), Ct);
        using var absent = await stranger.GetAsync(LettersLinks.Envelope(envelope.Id), Ct);

        // Assert
        Assert.Contains("Өзүбүз", journal.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("\"DHXVersion\"", raw.QuerySelector("pre")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(office.Tenant.Code, partners.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            (HttpStatusCode.Redirect, HttpStatusCode.Forbidden, HttpStatusCode.NotFound), (added.StatusCode, forbidden.StatusCode, absent.StatusCode));
    }

    [Fact]
    public async Task RawEnvelope_OfALetterThatCame_IsAsOpenAsTheLetter()
    {
        // Arrange
        var office = await PartneredAsync();
        var administrator = await Host.Data.CreateUserAsync(office.Tenant, Role.Administrator);
        _ = await PostAsync(await EnvelopeAsync(office.Tenant.Code));
        var envelope = await Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().SingleAsync(Ct));
        var arrival = await Host.ReadAsync(office.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        Assert.Empty((await RunAsync<DecideArrivalHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new(arrival.Id, null), change, Ct))).Problems);
        var letter = await Host.ReadAsync(office.Tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        var address = LettersLinks.Envelope(envelope.Id);

        // Act
        var open = await StatusAsync(office.Secretary, office.Head, office.Specialist, administrator);
        using var visitor = Host.Visitor();
        using var unsigned = await visitor.GetAsync(address, Ct);
        await SetAccessAsync(LetterAccess.Named, office.Head.Id);
        var named = await StatusAsync(office.Secretary, office.Head, office.Specialist, administrator);
        await SetAccessAsync(LetterAccess.Restricted);
        var restricted = await StatusAsync(office.Secretary, office.Head, office.Specialist, administrator);

        // Assert
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], open);
        Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden], named);
        Assert.Equal(open, restricted);
        Assert.Equal(HttpStatusCode.Redirect, unsigned.StatusCode);
        Assert.DoesNotContain("Көпүрө", await unsigned.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);

        async Task<IReadOnlyList<HttpStatusCode>> StatusAsync(params TestUser[] people)
        {
            var statuses = new List<HttpStatusCode>();
            foreach (var person in people)
            {
                using var client = await Host.ClientAsAsync(person);
                using var answer = await client.GetAsync(address, Ct);
                statuses.Add(answer.StatusCode);
            }

            return statuses;
        }

        async Task SetAccessAsync(LetterAccess access, params Guid[] readers) => Assert.Empty(
            (await RunAsync<SetAccessHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
                new(letter.Id, access, readers), change, Ct))).Problems);
    }

    /// <summary>An office that exchanges letters with this very installation: what it signs is believed.</summary>
    private async Task<Office> PartneredAsync()
    {
        var office = await OfficeAsync();
        var key = Host.Services.GetRequiredService<Signer>().PublicKeys().Keys[0].Kid;
        Assert.Empty((await RunAsync<SetPartnerHandler, Id<ExchangePartner>>(office.Head, (handler, change) => handler.HandleAsync(
            new SetPartner(null, "Өзүбүз", "http://localhost/dhx/v1", "self", "", key, true), change, Ct))).Problems);
        return office;
    }

    private async Task<byte[]> EnvelopeAsync(string recipient)
    {
        var store = Host.Services.GetRequiredService<FileStore>();
        using var content = new MemoryStream("Тиркеме"u8.ToArray());
        var file = (await store.ReceiveAsync(content, "тиркеме.txt", Ct)).Value;
        using var body = new MemoryStream();
        await new DhxForm(Host.Services.GetRequiredService<Signer>()) { Recipient = recipient }.WriteAsync(
            body,
            new StickManifest(StickManifest.Known, "self", "Өзүбүз",
                [new StickLetter(Guid.CreateVersion7(), "01/5", Today, "Көпүрө", "Текст", "Асанов", [new StickFile(file.Name, file.Sha256, file.Size)])]),
            store.Open, Ct);
        return body.ToArray();
    }

    private async Task<DhxAnswer> PostAsync(byte[] body, string service = "sendDocument")
    {
        using var visitor = Host.Visitor();
        using var content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") } };
        using var answer = await visitor.PostAsync($"/dhx/v1/{service}", content, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonSerializer.Deserialize<DhxAnswer>(await answer.Content.ReadAsStringAsync(Ct), DhxForm.Json)!;
    }

    private async Task<HttpResponseMessage> CallAsync(byte[] body, params (string Name, string Value)[] headers)
    {
        using var visitor = Host.Visitor();
        foreach (var (name, value) in headers)
        {
            visitor.DefaultRequestHeaders.Add(name, value);
        }

        using var content = new ByteArrayContent(body);
        return await visitor.PostAsync("/dhx/v1/sendDocument", content, Ct);
    }
}
