using System.Collections.Concurrent;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Search;
using Birdik.Platform.Time;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>
/// The one way to write. Each tenant has a lane (on SQLite all share one): changes that wait there together are made in one transaction
/// and answered together, each only after the commit. A change that is refused or fails is rolled back alone; the others go on.
/// </summary>
public sealed class WritePipeline : IAsyncDisposable
{
    private readonly IServiceScopeFactory _scopes;
    private readonly IDialect _dialect;
    private readonly SearchStore _search;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<int, WriteLane> _lanes = new();

    internal WritePipeline(IServiceScopeFactory scopes, IDialect dialect, SearchStore search, TimeProvider clock) =>
        (_scopes, _dialect, _search, _clock) = (scopes, dialect, search, clock);

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
        var work = new PendingWork<T>(
            new ChangeContext(tenantId, actor, _clock.Moment(), why, legalBasis),
            (services, change, token) => use(services.GetRequiredService<THandler>(), change, token),
            ct);
        LaneOf(tenantId).Add(work, here: false);
        return await work.Answer;
    }

    /// <summary>Runs a command as a change of one tenant; those that wait for the same handler are made together.</summary>
    /// <typeparam name="THandler">The handler, taken from a scope whose context is bound to the tenant.</typeparam>
    /// <typeparam name="TCommand">What is asked.</typeparam>
    /// <typeparam name="T">What is answered.</typeparam>
    public async Task<Result<T>> RunBatchedAsync<THandler, TCommand, T>(int tenantId, Actor actor, TCommand command, CancellationToken ct)
        where THandler : IBatchHandler<TCommand, T>
    {
        var work = new PendingCommand<THandler, TCommand, T>(
            new ChangeContext(tenantId, actor, _clock.Moment(), why: null, legalBasis: null), command, ct);
        LaneOf(tenantId).Add(work, here: true);
        return await work.Answer;
    }

    private WriteLane LaneOf(int tenantId) =>
        _lanes.GetOrAdd(_dialect.HasOneWriter ? 0 : tenantId, _ => new WriteLane(_scopes, _dialect, _search, id => Committed?.Invoke(id)));

    public async ValueTask DisposeAsync()
    {
        foreach (var lane in _lanes.Values)
        {
            await lane.DisposeAsync();
        }
    }
}
