using System.Collections.Concurrent;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>
/// The one way to write. Each tenant has a lane (on SQLite all share one): changes that wait there together are made in one transaction
/// and answered together, each only after the commit. A change that is refused or fails is rolled back alone; the others go on.
/// </summary>
public sealed class WritePipeline(IServiceScopeFactory scopes, IDialect dialect, TimeProvider clock)
{
    private readonly ConcurrentDictionary<int, WriteLane> _lanes = new();

    /// <summary>Told after each commit for which tenant it was; the outbox listens.</summary>
    public event Action<int>? Committed;

    /// <summary>Runs a write handler as a change of one tenant.</summary>
    /// <typeparam name="THandler">The handler, taken from a scope whose context is bound to the tenant.</typeparam>
    /// <typeparam name="T">What the handler answers.</typeparam>
    public async Task<Result<T>> RunAsync<THandler, T>(
        int tenantId,
        Actor actor,
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use,
        CancellationToken ct,
        string? why = null,
        string? legalBasis = null)
        where THandler : notnull
    {
        var work = new PendingChange<T>(
            new ChangeContext(tenantId, actor, clock.Moment(), why, legalBasis),
            (services, change, token) => use(services.GetRequiredService<THandler>(), change, token),
            ct);
        _lanes.GetOrAdd(dialect.HasOneWriter ? 0 : tenantId, _ => new WriteLane(scopes, dialect, id => Committed?.Invoke(id))).Add(work);
        return await work.Answer;
    }
}
