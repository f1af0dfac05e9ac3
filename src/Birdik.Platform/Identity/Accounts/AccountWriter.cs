using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>Accounts belong to the installation: the signed-in person changes them there, not in their own tenant.</summary>
public sealed class AccountWriter(WritePipeline pipeline, CurrentUser user)
{
    public Task<Result<T>> RunAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, CancellationToken ct)
        where THandler : notnull =>
        pipeline.RunAsync(Tenant.Installation, user.Actor, use, ct);
}
