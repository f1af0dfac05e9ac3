using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Outbox;

/// <summary>
/// Of several hosts one at a time tells the events of a tenant, so that they are told in order. A host that dies loses its hold when
/// the time runs out. With one writer in the store there is only one host and nothing to hold.
/// </summary>
internal sealed class OutboxLease(IServiceScopeFactory scopes, IDialect dialect, TimeProvider clock)
{
    private static readonly TimeSpan Term = TimeSpan.FromMinutes(2);

    private readonly string _host = $"{Environment.MachineName[..Math.Min(60, Environment.MachineName.Length)]}/{Guid.CreateVersion7():N}";

    /// <summary>Takes the outbox of a tenant, or keeps it for another term.</summary>
    public async Task<bool> TakeAsync(int tenantId, CancellationToken ct)
    {
        if (dialect.HasOneWriter)
        {
            return true;
        }

        var now = clock.Moment();
        var until = now + Term;
        return await UpdateAsync(tenantId, heads => heads
            .Where(head => head.Host == null || head.Host == _host || head.HeldUntil < now)
            .ExecuteUpdateAsync(set => set.SetProperty(x => x.Host, _host).SetProperty(x => x.HeldUntil, until), ct)) == 1;
    }

    public async Task ReleaseAsync(int tenantId)
    {
        if (!dialect.HasOneWriter)
        {
            await UpdateAsync(tenantId, heads => heads
                .Where(head => head.Host == _host)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(x => x.Host, (string?)null).SetProperty(x => x.HeldUntil, (DateTime?)null),
                    CancellationToken.None));
        }
    }

    private async Task<int> UpdateAsync(int tenantId, Func<IQueryable<OutboxHead>, Task<int>> update)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<TenantScope>().Bind(tenantId);
        return await update(scope.ServiceProvider.GetRequiredService<BirdikDbContext>().Set<OutboxHead>());
    }
}
