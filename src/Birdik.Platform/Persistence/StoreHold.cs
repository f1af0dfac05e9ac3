using Birdik.Platform.Results;

namespace Birdik.Platform.Persistence;

/// <summary>Takes the whole store for a use; refused while another process stands in the way.</summary>
public static class StoreHold
{
    public static Task<Result<IAsyncDisposable>> TakeAsync(StoreLocation location, StoreUse use, CancellationToken ct) =>
        StoreFaults.GuardAsync<IAsyncDisposable>(location.Dialect, async () =>
        {
            if (DataFolder.Prepare(location.DataDirectory) is { } problem)
            {
                return problem;
            }

            return await location.Dialect.TryHoldAsync(use, ct) is { } hold
                ? Result<IAsyncDisposable>.Of(hold)
                : Problem.Conflict("platform.store-in-use", null, ("directory", location.DataDirectory));
        });
}
