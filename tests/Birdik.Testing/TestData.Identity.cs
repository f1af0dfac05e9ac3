using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Testing;

public sealed partial class TestData
{
    public const string Password = "Ала-Тоо 2026 ж.";

    private static int _lastUser;

    /// <summary>A new person with roles of <see cref="Platform.Permissions.Role"/> in a tenant, from a year ago on.</summary>
    public async Task<TestUser> CreateUserAsync(Tenant tenant, params IReadOnlyList<string> roles)
    {
        var name = $"user{Interlocked.Increment(ref _lastUser)}";
        var id = (await Pipeline.RunAsync<CreateAccountHandler, Guid>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateAccount(name, $"Кызматкер {name}", Password), change, ct),
            CancellationToken.None)).Value;
        var user = new TestUser(id, name, Password, tenant);
        foreach (var role in roles)
        {
            await AddMembershipAsync(user, tenant, role);
        }

        return user;
    }

    /// <summary>Ends all roles of a person in a tenant as of yesterday.</summary>
    public async Task EndMembershipsAsync(TestUser user, Tenant tenant)
    {
        var all = await host.ReadAsync(
            tenant.Id, db => db.Set<Membership>().Where(row => row.UserId == user.Id).Select(row => row.Id).ToListAsync());
        foreach (var membership in all)
        {
            _ = (await Pipeline.RunAsync<EndMembershipHandler, Done>(
                tenant.Id,
                Actor.System,
                (handler, change, ct) => handler.HandleAsync(new EndMembership(membership, host.Clock.Today().AddDays(-1)), change, ct),
                CancellationToken.None,
                why: "Бошотулду")).Value;
        }
    }

    /// <summary>Gives a person one more role, also in another tenant than their first.</summary>
    public async Task AddMembershipAsync(TestUser user, Tenant tenant, string role, string position = "Башкы адис") =>
        _ = (await Pipeline.RunAsync<AddMembershipHandler, Platform.Ids.Id<Membership>>(
            tenant.Id,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new AddMembership(user.Id, role, position, host.Clock.Today().AddYears(-1)), change, ct),
            CancellationToken.None)).Value;
}
