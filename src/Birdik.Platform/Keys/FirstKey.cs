using Birdik.Platform.Modules;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;

namespace Birdik.Platform.Keys;

/// <summary>Makes the installation's signing key at its first start.</summary>
internal sealed class FirstKey(KeyStore keys, WritePipeline pipeline) : IReferenceData
{
    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        if (keys.CurrentId() is null)
        {
            _ = (await pipeline.RunAsync<MakeKeyHandler, string>(
                Tenant.Installation, Actor.System, (handler, change, token) => handler.HandleAsync(change, token), ct)).Value;
        }
    }
}
