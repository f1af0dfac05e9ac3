using Birdik.Platform.Persistence;
using Birdik.Platform.Results;

namespace Birdik.Platform.Writing;

/// <summary>A change waiting in its tenant's lane.</summary>
internal abstract class PendingChange(ChangeContext change, CancellationToken ct)
{
    public ChangeContext Change { get; } = change;

    public bool IsAbandoned => ct.IsCancellationRequested;

    /// <summary>Makes the change; true when it is to be kept.</summary>
    public abstract Task<bool> TryAsync(BirdikDbContext db, IServiceProvider services);

    /// <summary>Gives the answer found by <see cref="TryAsync"/>; for a kept change only after the commit.</summary>
    public abstract void Tell();

    public abstract void Fail(Exception exception);

    public abstract void Refuse(Problem problem);

    public abstract void Abandon();
}

/// <inheritdoc/>
internal sealed class PendingChange<T>(
    ChangeContext change, Func<IServiceProvider, ChangeContext, CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    : PendingChange(change, ct)
{
    private readonly TaskCompletionSource<Result<T>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationToken _ct = ct;
    private Result<T>? _found;

    public Task<Result<T>> Answer => _answer.Task;

    public override async Task<bool> TryAsync(BirdikDbContext db, IServiceProvider services)
    {
        _found = null;
        db.Change = Change;
        _found = await work(services, Change, _ct);
        return _found.Succeeded;
    }

    public override void Tell() => _answer.TrySetResult(_found!);

    public override void Fail(Exception exception) => _answer.TrySetException(exception);

    public override void Refuse(Problem problem) => _answer.TrySetResult(problem);

    public override void Abandon() => _answer.TrySetCanceled(_ct);
}
