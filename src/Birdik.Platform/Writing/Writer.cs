using Birdik.Platform.Identity;
using Birdik.Platform.Results;

namespace Birdik.Platform.Writing;

/// <summary>The write pipeline as a request uses it: the signed-in person changes their own tenant.</summary>
public sealed class Writer(WritePipeline pipeline, CurrentUser user)
{
    private const string RehearsedCode = "platform.rehearsed";

    private static readonly Problem Rehearsed = new(RehearsedCode);

    public Task<Result<T>> RunAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use,
        CancellationToken ct,
        string? why = null,
        string? legalBasis = null)
        where THandler : notnull =>
        pipeline.RunAsync(user.TenantId, user.Actor, use, ct, why, legalBasis);

    /// <summary>Runs a command that may be made together with others that wait for the same handler.</summary>
    /// <typeparam name="THandler">The handler.</typeparam>
    /// <typeparam name="TCommand">What is asked.</typeparam>
    /// <typeparam name="T">What is answered.</typeparam>
    public Task<Result<T>> RunBatchedAsync<THandler, TCommand, T>(TCommand command, CancellationToken ct)
        where THandler : IBatchHandler<TCommand, T> =>
        pipeline.RunBatchedAsync<THandler, TCommand, T>(user.TenantId, user.Actor, command, ct);

    /// <summary>
    /// Makes the change as <see cref="RunAsync"/> would and keeps nothing of it: the problems for which it would be refused, for a page that
    /// shows answers to be checked before they count.
    /// </summary>
    public async Task<IReadOnlyList<Problem>> RehearseAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use,
        CancellationToken ct,
        string? why = null,
        string? legalBasis = null)
        where THandler : notnull
    {
        var answer = await RunAsync<THandler, Done>(
            async (handler, change, token) =>
                await use(handler, change, token) is { Succeeded: false } refused ? Result<Done>.Refused(refused.Problems) : Rehearsed,
            ct,
            why,
            legalBasis);
        return [.. answer.Problems.Where(problem => problem != Rehearsed)];
    }
}
