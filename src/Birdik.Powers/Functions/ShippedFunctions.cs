using Birdik.Platform.Modules;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Powers.Functions;

/// <summary>
/// Enters the bodies and functions that ship (<c>data/reference/powers</c>), after the acts. A function is entered once, by its code; what
/// a person has set since is never overwritten.
/// </summary>
internal sealed class ShippedFunctions(WritePipeline pipeline) : IReferenceData
{
    public int Order => 20;

    public async Task BringUpToDateAsync(CancellationToken ct) =>
        _ = (await pipeline.RunAsync<EnterShippedFunctions, Done>(
            Tenant.Installation, Actor.System, (enter, change, token) => enter.HandleAsync(change, token), ct)).Value;
}
