using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Caching;

/// <summary>
/// Something read whole from the national registers and kept in this process until the installation's tenant is written to; after a
/// minute it is read anew in any case, since another process may have written.
/// </summary>
internal sealed class NationalCache<T>
    where T : class
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromMinutes(1);

    private readonly IServiceScopeFactory _scopes;
    private readonly TimeProvider _clock;
    private readonly Func<NationalDb, CancellationToken, Task<T>> _read;
    private volatile Kept? _kept;
    private int _writes;

    public NationalCache(
        IServiceScopeFactory scopes, WritePipeline pipeline, TimeProvider clock, Func<NationalDb, CancellationToken, Task<T>> read)
    {
        (_scopes, _clock, _read) = (scopes, clock, read);
        pipeline.Committed += tenant =>
        {
            if (tenant == Tenant.Installation)
            {
                Interlocked.Increment(ref _writes);
                _kept = null;
            }
        };
    }

    public async ValueTask<T> GetAsync(CancellationToken ct)
    {
        if (_kept is { } kept && _clock.GetElapsedTime(kept.ReadAt) < MaxAge)
        {
            return kept.Value;
        }

        var writes = Volatile.Read(ref _writes);
        var readAt = _clock.GetTimestamp();
        await using var scope = _scopes.CreateAsyncScope();
        var value = await _read(scope.ServiceProvider.GetRequiredService<NationalDb>(), ct);
        if (writes == Volatile.Read(ref _writes))
        {
            _kept = new Kept(value, readAt);
        }

        return value;
    }

    private sealed record Kept(T Value, long ReadAt);
}
