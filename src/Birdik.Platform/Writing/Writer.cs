using Birdik.Platform.Identity;
using Birdik.Platform.Results;

namespace Birdik.Platform.Writing;

/// <summary>The write pipeline as a request uses it: the signed-in person changes their own tenant.</summary>
public sealed class Writer(WritePipeline pipeline, CurrentUser user)
{
    public Task<Result<T>> RunAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use,
        CancellationToken ct,
        string? why = null,
        string? legalBasis = null)
        where THandler : notnull =>
        pipeline.RunAsync(user.TenantId, user.Actor, use, ct, why, legalBasis);
}
