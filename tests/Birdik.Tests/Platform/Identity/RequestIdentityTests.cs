using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Permissions;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Tests.Platform.Identity;

public sealed class RequestIdentityTests(BirdikHost host)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Find_MemberOfTheTenant_HasTheirRolesThere()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary, Role.Administrator);

        // Act
        var person = await FindAsync(user.Id, tenant.Id);

        // Assert
        Assert.Equal(tenant.Name.Ky, person!.TenantName!.Ky);
        Assert.Equal([Role.Administrator, Role.Secretary], person.Roles);
    }

    [Fact]
    public async Task Find_ForeignTenant_HasNothingThere()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var foreign = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary);

        // Act
        var person = await FindAsync(user.Id, foreign.Id);

        // Assert
        Assert.Null(person!.TenantName);
        Assert.Empty(person.Roles);
    }

    [Fact]
    public async Task Find_MembershipEnded_HasNothingAtOnce()
    {
        // Arrange
        var tenant = await host.Data.CreateTenantAsync();
        var user = await host.Data.CreateUserAsync(tenant, Role.Secretary);
        var membership = await host.ReadAsync(tenant.Id, db => db.Set<Membership>().Select(row => row.Id).SingleAsync(Ct));
        var before = await FindAsync(user.Id, tenant.Id);

        // Act
        var ended = await host.Services.GetRequiredService<WritePipeline>().RunAsync<EndMembershipHandler, Done>(
            tenant.Id,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new EndMembership(membership, host.Clock.Today().AddDays(-1)), change, ct),
            Ct,
            why: "Башка жумушка өттү");

        // Assert
        Assert.True(ended.Succeeded);
        Assert.Equal([Role.Secretary], before!.Roles);
        Assert.Empty((await FindAsync(user.Id, tenant.Id))!.Roles);
    }

    [Fact]
    public async Task Find_UnknownAccount_IsNobody() => Assert.Null(await FindAsync(Guid.CreateVersion7(), Tenant.Installation));

    private async Task<RequestPerson?> FindAsync(Guid userId, int tenantId)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RequestPersons>().FindAsync(userId, tenantId, Ct);
    }
}
