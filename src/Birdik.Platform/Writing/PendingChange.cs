using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Platform.Writing;

/// <summary>A change waiting in its tenant's lane.</summary>
internal abstract class PendingChange(ChangeContext change, CancellationToken ct)
{
    public ChangeContext Change { get; } = change;

    public bool IsAbandoned => Ct.IsCancellationRequested;

    /// <summary>Whose changes can be made together; null when each is made by itself.</summary>
    public virtual Type? Handler => null;

    protected CancellationToken Ct { get; } = ct;

    /// <summary>Makes the change; true when it is to be kept.</summary>
    public abstract Task<bool> TryAsync(BirdikDbContext db, IServiceProvider services);

    /// <summary>Makes several changes of the same <see cref="Handler"/> at once; of each whether it is to be kept.</summary>
    public virtual Task<IReadOnlyList<bool>> TryTogetherAsync(IReadOnlyList<PendingChange> all, BirdikDbContext db, IServiceProvider services) =>
        throw new NotSupportedException();

    /// <summary>Gives the answer found; for a kept change only after the commit.</summary>
    public abstract void Tell();

    public abstract void Fail(Exception exception);

    public abstract void Refuse(Problem problem);

    public abstract void Abandon();
}

/// <inheritdoc/>
internal abstract class PendingChange<T>(ChangeContext change, CancellationToken ct) : PendingChange(change, ct)
{
    private readonly TaskCompletionSource<Result<T>> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<Result<T>> Answer => _answer.Task;

    protected Result<T>? Found { get; set; }

    public override void Tell() => _answer.TrySetResult(Found!);

    public override void Fail(Exception exception) => _answer.TrySetException(exception);

    public override void Refuse(Problem problem) => _answer.TrySetResult(problem);

    public override void Abandon() => _answer.TrySetCanceled(Ct);
}

/// <summary>A change made by itself.</summary>
internal sealed class PendingWork<T>(
    ChangeContext change, Func<IServiceProvider, ChangeContext, CancellationToken, Task<Result<T>>> work, CancellationToken ct)
    : PendingChange<T>(change, ct)
{
    public override async Task<bool> TryAsync(BirdikDbContext db, IServiceProvider services)
    {
        db.Change = Change;
        Found = await work(services, Change, Ct);
        return Found.Succeeded;
    }
}

/// <summary>A change that may be made together with others of its handler.</summary>
internal sealed class PendingCommand<THandler, TCommand, T>(ChangeContext change, TCommand command, CancellationToken ct)
    : PendingChange<T>(change, ct)
    where THandler : IBatchHandler<TCommand, T>
{
    public override Type Handler => typeof(THandler);

    public override async Task<bool> TryAsync(BirdikDbContext db, IServiceProvider services) =>
        (await TryTogetherAsync([this], db, services))[0];

    public override async Task<IReadOnlyList<bool>> TryTogetherAsync(
        IReadOnlyList<PendingChange> all, BirdikDbContext db, IServiceProvider services)
    {
        var commands = all.Cast<PendingCommand<THandler, TCommand, T>>().ToList();
        db.Change = Change;
        var answers = await services.GetRequiredService<THandler>().HandleAsync(
            commands.ConvertAll(one => one.Asked), commands is [var only] ? only.Ct : CancellationToken.None);
        for (var place = 0; place < commands.Count; place++)
        {
            commands[place].Found = answers[place];
        }

        return [.. answers.Select(answer => answer.Succeeded)];
    }

    private Asked<TCommand> Asked => new(command, Change);
}
