using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Platform.Ids;
using Birdik.Platform.Permissions;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Letters;

/// <summary>An office with a head, a secretary and a specialist, and what tests do in it.</summary>
public abstract class OfficeTests(BirdikHost host)
{
    protected static CancellationToken Ct => TestContext.Current.CancellationToken;

    protected BirdikHost Host => host;

    protected static DateOnly Today => new(2026, 3, 2);

    protected async Task<Office> OfficeAsync(bool isDemo = false)
    {
        var tenant = await host.Data.CreateTenantAsync(isDemo: isDemo);
        return new Office(
            tenant, await host.Data.CreateUserAsync(tenant, Role.Head), await host.Data.CreateUserAsync(tenant, Role.Secretary),
            await host.Data.CreateUserAsync(tenant, Role.Specialist));
    }

    protected async Task<RegisteredLetter> LetterAsync(Office office, Func<RegisterIncomingLetter, RegisterIncomingLetter>? change = null) =>
        (await host.Data.RegisterLetterAsync(office.Secretary, change)).Value;

    protected Task<Result<T>> RunAsync<THandler, T>(TestUser user, Func<THandler, ChangeContext, Task<Result<T>>> use, string role = Role.Head)
        where THandler : notnull =>
        host.Services.GetRequiredService<WritePipeline>().RunAsync<THandler, T>(
            user.TenantId, new Actor(ActorKind.Person, user.Id, user.UserName, role), (handler, change, _) => use(handler, change), Ct);

    protected async Task ResolveAsync(Office office, RegisteredLetter letter, DateOnly? control = null, params Guid[] others) =>
        Assert.Empty((await RunAsync<ResolveLetterHandler, Done>(office.Head, (handler, change) => handler.HandleAsync(
            new ResolveLetter(letter.Id, "Аткарыңыз", office.Specialist.Id, others, control), change, Ct))).Problems);

    /// <summary>Drafts, numbers and sends an answer.</summary>
    protected async Task<Id<OutgoingLetter>> AnswerAsync(Office office, RegisteredLetter? asked, string subject = "Жооп", bool send = true, string body = "Жооп")
    {
        var id = (await RunAsync<DraftLetterHandler, Id<OutgoingLetter>>(office.Specialist, (handler, change) => handler.HandleAsync(
            new DraftLetter(null, "Каржы министрлиги", subject, body, asked?.Id), change, Ct))).Value;
        if (send)
        {
            await SendAsync(office, id);
        }

        return id;
    }

    protected async Task SendAsync(Office office, Id<OutgoingLetter> id)
    {
        Assert.Empty((await RunAsync<RegisterOutgoingLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new RegisterOutgoingLetter(id, office.Head.Id), change, Ct))).Problems);
        Assert.Empty((await RunAsync<SendLetterHandler, Done>(office.Secretary, (handler, change) => handler.HandleAsync(
            new SendLetter(id, Channel.Email), change, Ct))).Problems);
    }

    protected Task<T> ReadAsync<T>(Office office, Func<BirdikDbContext, Task<T>> read) => host.ReadAsync(office.Tenant.Id, read);

    protected Task<IncomingLetter> FindAsync(Office office, RegisteredLetter letter) => ReadAsync(office, db =>
        db.Set<IncomingLetter>().AsNoTracking().SingleAsync(row => row.Id == letter.Id, Ct));

    protected async Task<T> AskAsync<TService, T>(Office office, Func<TService, Task<T>> ask)
        where TService : notnull
    {
        await using var scope = host.Scope(office.Tenant.Id);
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    protected sealed record Office(Tenant Tenant, TestUser Head, TestUser Secretary, TestUser Specialist);
}
