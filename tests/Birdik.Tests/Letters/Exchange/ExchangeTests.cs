using System.Net;
using Birdik.Letters;
using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Files;
using Birdik.Platform.Outbox;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Birdik.Tests.Platform.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Exchange;

public sealed class ExchangeTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Letter_SentRegisteredAnswered_IsTypedOnceAndEachSideKnows()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        var letter = await WriteAsync(one, LettersLinks.Draft, "Сууну бөлүштүрүү жөнүндө");

        // Act
        await SendAsync(one, letter, other);
        var arrival = await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        using var registered = await other.Client.PostFormAsync(
            LettersLinks.Arrival(arrival.Id), new Dictionary<string, string>(), Ct, "form[action*='Register']");
        await TellAsync(other);
        var incoming = await host.ReadAsync(other.Tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        var told = await ParcelAsync(one);
        var reply = await WriteAsync(other, LettersLinks.Reply(incoming.Id), null);
        var suggested = await other.Client.GetPageAsync(LettersLinks.Exchange(new(reply)), Ct);
        await SendAsync(other, reply, one);
        var back = await host.ReadAsync(one.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        using var taken = await one.Client.PostFormAsync(
            LettersLinks.Arrival(back.Id), new Dictionary<string, string>(), Ct, "form[action*='Register']");

        // Assert
        Assert.Equal(HttpStatusCode.Redirect, registered.StatusCode);
        Assert.Equal(
            ("Сууну бөлүштүрүү жөнүндө", "Текст", "03-02/1", Channel.Exchange, one.Tenant.Name.Ky),
            (incoming.Subject, incoming.Body, incoming.SenderNumber, incoming.Channel, incoming.SenderName));
        Assert.Equal((ParcelState.Registered, incoming.Number), (told.State, told.TheirNumber));
        Assert.Equal($"{one.Tenant.Id}", suggested.QuerySelector("select option[selected]")!.GetAttribute("value"));
        Assert.Equal(ParcelState.Answered, (await ParcelAsync(one)).State);
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        var sent = await host.ReadAsync(one.Tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal((OutgoingState.Delivered, (Channel?)Channel.Exchange), (sent.State, sent.SentBy));
        var file = await host.ReadAsync(other.Tenant.Id, db => db.Set<StoredFile>().FirstAsync(row => row.OwnerKind == LettersRefs.Incoming, Ct));
        Assert.Equal("03-02-1.pdf", file.Name);
    }

    [Fact]
    public async Task Arrival_AndTheirNumber_AreFoundByTheOfficesTheyBelongTo()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        var letter = await WriteAsync(one, LettersLinks.Draft, "Арык тазалоо жөнүндө");
        await SendAsync(one, letter, other);
        var arrival = await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        var parcel = await ParcelAsync(one);

        // Act
        _ = (await host.Services.GetRequiredService<WritePipeline>().RunAsync<NoteParcelHandler, Done>(
            one.Tenant.Id, Actor.System,
            (handler, change, ct) => handler.HandleAsync(new NoteParcel(parcel.Id, ParcelState.Registered, "77-15/903", change.At), change, ct), Ct)).Value;
        var there = await FindAsync(other, LettersRefs.Arrival, "арыктарды тазалоо", LettersPermissions.Register);
        var readers = await FindAsync(other, LettersRefs.Arrival, "арыктарды тазалоо", LettersPermissions.View);
        var here = await FindAsync(one, LettersRefs.Arrival, "арыктарды тазалоо", LettersPermissions.Register);
        var byNumber = await FindAsync(one, LettersRefs.Outgoing, "77-15/903", LettersPermissions.View);

        // Assert
        Assert.Equal([$"{arrival.Id}"], there);
        Assert.Empty(readers);
        Assert.Empty(here);
        Assert.Equal([$"{letter}"], byNumber);
    }

    [Fact]
    public async Task Arrival_OfALetterForNamedReaders_IsShutWithItsLetter()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        await SendAsync(one, await WriteAsync(one, LettersLinks.Draft, "Байгазиев боюнча"), other);
        var arrival = await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        using var registered = await other.Client.PostFormAsync(
            LettersLinks.Arrival(arrival.Id), new Dictionary<string, string>(), Ct, "form[action*='Register']");
        var letter = await host.ReadAsync(other.Tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));
        using var head = await host.ClientAsAsync(other.Head);

        // Act
        using var set = await other.Client.PostFormAsync(
            LettersLinks.Access(letter.Id), new Dictionary<string, string> { ["Input.Access"] = "Named", ["Input.Readers"] = $"{other.Head.Id}" }, Ct);
        using var page = await other.Client.GetAsync(LettersLinks.Arrival(arrival.Id), Ct);
        var register = await other.Client.GetPageAsync(LettersLinks.Arrivals, Ct);
        var secretary = await FindAsync(other, LettersRefs.Arrival, "байгазиев", LettersPermissions.Register);
        var reader = await head.GetPageAsync($"/search?q=байгазиев", Ct);

        // Assert
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.NotFound), (set.StatusCode, page.StatusCode));
        Assert.DoesNotContain("Байгазиев", register.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(secretary);
        Assert.NotNull(reader.QuerySelector($"main a[href='{LettersLinks.Letter(letter.Id)}']"));
    }

    private Task<IReadOnlyList<string>> FindAsync(Office office, string kind, string query, string permission) =>
        host.FindAsync(office.Tenant.Id, query, new SearchFilter { Kind = kind }, [permission]);

    [Fact]
    public async Task Parcel_BroughtTwice_ArrivesOnce()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        var letter = await WriteAsync(one, LettersLinks.Draft, "Бир жолу");
        await SendAsync(one, letter, other);
        var parcel = await ParcelAsync(one);
        var again = new ReceiveParcel(
            one.Tenant.Id, parcel.Id.Value, "а", "1", new DateOnly(2026, 3, 2), "б", "в", "г", null, []);

        // Act
        var answer = await host.Services.GetRequiredService<WritePipeline>().RunAsync<ReceiveParcelHandler, Done>(
            other.Tenant.Id, Actor.System, (handler, change, ct) => handler.HandleAsync(again, change, ct), Ct);

        // Assert
        Assert.True(answer.Succeeded);
        Assert.Equal("Бир жолу", (await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct))).Subject);
    }

    [Fact]
    public async Task Arrival_Refused_TellsTheSenderWhyAndIsNotDecidedTwice()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        await SendAsync(one, await WriteAsync(one, LettersLinks.Draft, "Башка айылга"), other);
        var arrival = await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        var page = await other.Client.GetPageAsync(LettersLinks.Arrival(arrival.Id), Ct);
        var refuse = page.Forms.Single(form => form.Action.Contains("Refuse", StringComparison.Ordinal));

        // Act
        using var silent = await other.Client.SendFormAsync(
            LettersLinks.Arrival(arrival.Id), refuse, new Dictionary<string, string> { ["Reason"] = "" }, Ct);
        using var refused = await other.Client.SendFormAsync(
            LettersLinks.Arrival(arrival.Id), refuse, new Dictionary<string, string> { ["Reason"] = "Бизге тиешеси жок" }, Ct);
        using var twice = await other.Client.SendFormAsync(
            LettersLinks.Arrival(arrival.Id), refuse, new Dictionary<string, string> { ["Reason"] = "Дагы" }, Ct);
        await TellAsync(other);

        // Assert
        Assert.Equal(
            (HttpStatusCode.OK, HttpStatusCode.Redirect, HttpStatusCode.OK), (silent.StatusCode, refused.StatusCode, twice.StatusCode));
        var parcel = await ParcelAsync(one);
        Assert.Equal((ParcelState.Refused, "Бизге тиешеси жок"), (parcel.State, parcel.Fault));
        var back = await host.ReadAsync(one.Tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal((OutgoingState.Registered, "Бизге тиешеси жок"), (back.State, back.Reason));
    }

    [Fact]
    public async Task Arrival_OfAnotherOffice_IsNotThere()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        await SendAsync(one, await WriteAsync(one, LettersLinks.Draft, "Купуя"), other);
        var arrival = await host.ReadAsync(other.Tenant.Id, db => db.Set<Arrival>().SingleAsync(Ct));
        var stranger = await OfficeAsync();

        // Act
        using var answer = await stranger.Client.GetAsync(LettersLinks.Arrival(arrival.Id), Ct);

        // Assert
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Send_Unregistered_IsRefusedAndNoParcelIsMade()
    {
        // Arrange
        var (one, other) = (await OfficeAsync(), await OfficeAsync());
        using var drafted = await one.Client.PostFormAsync(
            LettersLinks.Draft,
            new Dictionary<string, string> { ["Input.Addressee"] = "Тоң РМА", ["Input.Subject"] = "Эрте", ["Input.Body"] = "а" }, Ct);

        // Act
        using var answer = await one.Client.PostFormAsync(
            $"{drafted.Headers.Location}/exchange", new Dictionary<string, string> { ["Input.To"] = $"{other.Tenant.Id}" }, Ct);

        // Assert
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(0, await host.ReadAsync(one.Tenant.Id, db => db.Set<Parcel>().CountAsync(Ct)));
    }

    private async Task SendAsync(Office from, Guid letter, Office to)
    {
        using var sent = await from.Client.PostFormAsync(
            LettersLinks.Exchange(new(letter)), new Dictionary<string, string> { ["Input.To"] = $"{to.Tenant.Id}" }, Ct);
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        await TellAsync(from);
    }

    /// <summary>A letter written and registered; its id.</summary>
    private static async Task<Guid> WriteAsync(Office office, string address, string? subject)
    {
        var fields = new Dictionary<string, string> { ["Input.Body"] = "Текст" };
        if (subject is not null)
        {
            (fields["Input.Addressee"], fields["Input.Subject"]) = ("Башка айыл өкмөтү", subject);
        }

        using var drafted = await office.Client.PostFormAsync(address, fields, Ct);
        var page = drafted.Headers.Location!.ToString();
        using var registered = await office.Client.PostFormAsync(
            page, new Dictionary<string, string> { ["Signer"] = office.Head.Id.ToString() }, Ct, "form[action*='Register']");
        Assert.Equal(HttpStatusCode.Redirect, registered.StatusCode);
        return Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
    }

    private Task<Parcel> ParcelAsync(Office office) => host.ReadAsync(office.Tenant.Id, db => db.Set<Parcel>().AsNoTracking().SingleAsync(Ct));

    private Task TellAsync(Office office) => host.Services.GetRequiredService<OutboxTeller>().TellAsync(office.Tenant.Id, Ct);

    private async Task<Office> OfficeAsync()
    {
        var tenant = await host.Data.CreateTenantAsync();
        var head = await host.Data.CreateUserAsync(tenant, Role.Head);
        var secretary = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        return new Office(tenant, head, await host.ClientAsAsync(secretary));
    }

    private sealed record Office(Tenant Tenant, TestUser Head, HttpClient Client);
}
