using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Ui.Frame;

/// <summary>Whether the store holds the demo country; asked once a minute until it does, since that never changes back.</summary>
internal sealed class SyntheticData(IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Trust = TimeSpan.FromMinutes(1);

    private volatile bool _found;
    private long _askedAt = long.MinValue;

    public async ValueTask<bool> IsHereAsync(CancellationToken ct)
    {
        if (_found || !IsTimeToAsk())
        {
            return _found;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NationalDb>();
        return _found = await db.Set<Tenant>().AnyAsync(tenant => tenant.IsDemo, ct);
    }

    private bool IsTimeToAsk()
    {
        var now = clock.GetTimestamp();
        var asked = Interlocked.Read(ref _askedAt);
        return (asked == long.MinValue || clock.GetElapsedTime(asked, now) >= Trust)
            && Interlocked.CompareExchange(ref _askedAt, now, asked) == asked;
    }
}
