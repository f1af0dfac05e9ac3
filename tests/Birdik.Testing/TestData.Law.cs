using Birdik.Law.Acts;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Testing;

public sealed partial class TestData
{
    private static int _lastAct;

    /// <summary>A legal analyst of a new state body.</summary>
    public async Task<TestUser> CreateAnalystAsync() =>
        await CreateUserAsync(await CreateTenantAsync(TenantKind.StateBody), Role.LegalAnalyst);

    /// <summary>An act with a number of its own, as a legal analyst would enter it.</summary>
    public async Task<Act> CreateActAsync(ActKind kind = ActKind.Law, Func<ActEntry, ActEntry>? with = null)
    {
        var number = Interlocked.Increment(ref _lastAct);
        var entry = new ActEntry
        {
            Kind = kind,
            Title = new LocalizedText($"Сыноо жөнүндө {number}", $"Об испытании {number}"),
            Date = new DateOnly(2001, 1, 1),
            Number = $"т{number}",
            Spheres = [Sphere.S03],
        };
        var key = (await Pipeline.RunAsync<CreateActHandler, string>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(new CreateAct(with is null ? entry : with(entry)), change, ct),
            CancellationToken.None)).Value;
        return await host.ReadAsync(Tenant.Installation, db => db.Set<Act>().SingleAsync(act => act.Key == key));
    }
}
