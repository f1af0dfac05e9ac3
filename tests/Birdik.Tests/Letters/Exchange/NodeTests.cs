using Birdik.Letters.Exchange;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Outside;
using Birdik.Platform.Ids;
using Birdik.Platform.Keys;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters.Exchange;

/// <summary>Two installations, each with its own store, key and port, that exchange letters over HTTP.</summary>
[Trait("Category", "Slow")]
public sealed class NodeTests(TwoNodes nodes) : IClassFixture<TwoNodes>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private readonly BirdikHost _one = nodes.One;
    private readonly BirdikHost _other = nodes.Other;

    [Fact]
    public async Task Letter_SentRegisteredAnswered_GoesBetweenInstallationsAndBack()
    {
        // Arrange
        var (here, there) = (await OfficeAsync(_one), await OfficeAsync(_other));
        var (toThere, toHere) = (await KnowAsync(here, there, $"{_other.Address}/dhx/v1"), await KnowAsync(there, here, $"{_one.Address}/dhx/v1"));

        // Act: there, registered, and the news back
        var letter = await WriteAsync(here, "Каналды тазалоо жөнүндө", null);
        await SendAsync(here, letter, toThere);
        var arrival = await UntilAsync(there, db => db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(Ct));
        await DecideAsync(there, arrival.Id);
        var told = await UntilAsync(here, db => db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(row => row.State == ParcelState.Registered, Ct));
        var incoming = await there.Host.ReadAsync(there.Tenant.Id, db => db.Set<IncomingLetter>().SingleAsync(Ct));

        // Act: the answer
        var reply = await WriteAsync(there, "Жооп", incoming.Id);
        await SendAsync(there, reply, toHere);
        var back = await UntilAsync(here, db => db.Set<Arrival>().AsNoTracking().SingleOrDefaultAsync(Ct));
        await DecideAsync(here, back.Id);
        var answered = await UntilAsync(here, db => db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(row => row.State == ParcelState.Answered, Ct));

        // Assert
        Assert.Equal(("Каналды тазалоо жөнүндө", "Текст", here.Tenant.Name.Ky), (incoming.Subject, incoming.Body, incoming.SenderName));
        Assert.Equal(incoming.Number, told.TheirNumber);
        Assert.Equal(answered.Id, back.Answers);
        var sent = await here.Host.ReadAsync(here.Tenant.Id, db => db.Set<OutgoingLetter>().SingleAsync(Ct));
        Assert.Equal(OutgoingState.Delivered, sent.State);
        var journal = await here.Host.ReadAsync(here.Tenant.Id, db => db.Set<ExchangeEnvelope>().OrderBy(row => row.At).ToListAsync(Ct));
        Assert.Equal(
            [(false, "documentStatus"), (false, "sendDocument"), (true, "sendDocument")],
            journal.Select(one => (one.IsOutgoing, one.Service)).Distinct().Where(one => one != (true, "documentStatus")).Order());
        Assert.Contains("Каналды тазалоо жөнүндө", journal.First(one => one.IsOutgoing).Request, StringComparison.Ordinal);
        Assert.All(journal, one => Assert.Contains("X-Road-Id: ", one.Request, StringComparison.Ordinal));
        Assert.StartsWith("HTTP 200", journal.First(one => one.IsOutgoing).Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Line_Down_IsTriedAgainUntilItIsUpAndTheLetterIsThereOnce()
    {
        // Arrange
        var (here, there) = (await OfficeAsync(_one), await OfficeAsync(_other));
        var partner = await KnowAsync(here, there, $"http://127.0.0.1:{BirdikProcess.FreePort()}/dhx/v1");
        _ = await KnowAsync(there, here, $"{_one.Address}/dhx/v1");

        // Act
        await SendAsync(here, await WriteAsync(here, "Байланыш", null), partner);
        var waiting = await UntilAsync(here, db => db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(row => row.Attempts == 1, Ct));
        await JobAsync(here);
        var early = await here.Host.ReadAsync(here.Tenant.Id, db => db.Set<Parcel>().AsNoTracking().SingleAsync(Ct));
        _ = await KnowAsync(here, there, $"{_other.Address}/dhx/v1", partner);
        here.Host.Clock.Advance(TimeSpan.FromMinutes(2));
        await JobAsync(here);
        await JobAsync(here);

        // Assert
        Assert.Equal((ParcelState.Sent, 1), (waiting.State, early.Attempts));
        Assert.NotEqual("", waiting.Fault);
        var parcel = await here.Host.ReadAsync(here.Tenant.Id, db => db.Set<Parcel>().AsNoTracking().SingleAsync(Ct));
        Assert.Equal((ParcelState.Delivered, ""), (parcel.State, parcel.Fault));
        Assert.Equal(1, await there.Host.ReadAsync(there.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
        var outcomes = await here.Host.ReadAsync(here.Tenant.Id, db => db.Set<ExchangeEnvelope>().OrderBy(row => row.At).Select(row => row.Outcome).ToListAsync(Ct));
        Assert.Equal([EnvelopeOutcome.TechnicalFault, EnvelopeOutcome.Accepted], outcomes);
    }

    [Fact]
    public async Task Partner_WhoDoesNotKnowTheKey_RefusesForGood()
    {
        // Arrange
        var (here, there) = (await OfficeAsync(_one), await OfficeAsync(_other));
        var partner = await KnowAsync(here, there, $"{_other.Address}/dhx/v1");

        // Act
        await SendAsync(here, await WriteAsync(here, "Тааныш эмес", null), partner);
        var parcel = await UntilAsync(here, db => db.Set<Parcel>().AsNoTracking().SingleOrDefaultAsync(row => row.State == ParcelState.Refused, Ct));

        // Assert
        Assert.StartsWith(DhxFaults.Validation, parcel.Fault, StringComparison.Ordinal);
        Assert.Null(parcel.NextAttemptAt);
        Assert.Equal(0, await there.Host.ReadAsync(there.Tenant.Id, db => db.Set<Arrival>().CountAsync(Ct)));
    }

    private static async Task<Office> OfficeAsync(BirdikHost host)
    {
        var tenant = await host.Data.CreateTenantAsync();
        return new Office(host, tenant, await host.Data.CreateUserAsync(tenant, Role.Head));
    }

    private static async Task<Id<ExchangePartner>> KnowAsync(Office of, Office other, string address, Id<ExchangePartner>? known = null) =>
        (await RunAsync<SetPartnerHandler, Id<ExchangePartner>>(of, (handler, change) => handler.HandleAsync(
            new SetPartner(
                known, other.Tenant.Name.Ky, address, other.Tenant.Code, "KG/GOV/70000001/DHX-birdik",
                other.Host.Services.GetRequiredService<Signer>().PublicKeys().Keys[0].Kid, true),
            change, Ct))).Value;

    private static async Task<Id<OutgoingLetter>> WriteAsync(Office office, string subject, Id<IncomingLetter>? asked)
    {
        var id = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Башка айыл өкмөтү", subject, "Текст", asked), change, Ct))).Value;
        _ = (await RunAsync<RegisterOutgoingLetterHandler, Done>(office, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(id, office.Head.Id), change, Ct))).Value;
        return id;
    }

    private static async Task SendAsync(Office office, Id<OutgoingLetter> letter, Id<ExchangePartner> to) =>
        _ = (await RunAsync<SendByExchangeHandler, Done>(office, (handler, change) => handler.HandleAsync(
            new SendByExchange(letter, 0) { Partner = to }, change, Ct))).Value;

    private static async Task DecideAsync(Office office, Id<Arrival> arrival) =>
        _ = (await RunAsync<DecideArrivalHandler, Done>(office, (handler, change) => handler.HandleAsync(new DecideArrival(arrival, null), change, Ct))).Value;

    private static Task<Result<T>> RunAsync<THandler, T>(Office office, Func<THandler, ChangeContext, Task<Result<T>>> use)
        where THandler : notnull =>
        office.Host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, T>(
            office.Tenant.Id, new Actor(ActorKind.Person, office.Head.Id, office.Head.UserName, Role.Head), (handler, change, _) => use(handler, change), Ct);

    private static async Task JobAsync(Office office)
    {
        await using var scope = office.Host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SendCapsulesJob>().RunAsync(Ct);
    }

    /// <summary>The dispatchers of both hosts work beside the test; it waits for what they bring.</summary>
    private static async Task<T> UntilAsync<T>(Office office, Func<BirdikDbContext, Task<T?>> find)
        where T : class
    {
        for (var attempt = 0; attempt < 300; attempt++)
        {
            if (await office.Host.ReadAsync(office.Tenant.Id, find) is { } found)
            {
                return found;
            }

            await Task.Delay(100, Ct);
        }

        var journal = await office.Host.ReadAsync(office.Tenant.Id, db => db.Set<ExchangeEnvelope>().Select(row => $"{row.Outcome} {row.Fault}").ToListAsync(Ct));
        throw new TimeoutException($"What was waited for did not come. Journal: {string.Join("; ", journal)}");
    }

    private sealed record Office(BirdikHost Host, Tenant Tenant, TestUser Head);
}

/// <summary>Two installations that listen.</summary>
public sealed class TwoNodes : IAsyncLifetime
{
    public BirdikHost One { get; } = new() { Address = $"http://127.0.0.1:{BirdikProcess.FreePort()}" };

    public BirdikHost Other { get; } = new() { Address = $"http://127.0.0.1:{BirdikProcess.FreePort()}" };

    public async ValueTask InitializeAsync()
    {
        await One.InitializeAsync();
        await Other.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await One.DisposeAsync();
        await Other.DisposeAsync();
    }
}
