using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Testing;

/// <summary>Makes what tests need, through the same pipeline as everything else. Each module adds its own file.</summary>
public sealed partial class TestData(BirdikHost host)
{
    private static int _lastTenant = 1_000;

    private WritePipeline Pipeline => host.Services.GetRequiredService<WritePipeline>();

    /// <summary>A new municipality, or state body, that no other test knows.</summary>
    public async Task<Tenant> CreateTenantAsync(TenantKind kind = TenantKind.Municipality, bool isDemo = false)
    {
        var number = Interlocked.Increment(ref _lastTenant);
        var name = new LocalizedText($"{number}-айыл өкмөтү", $"Айыл окмоту {number}", $"Aiyl okmotu {number}");
        return (await Pipeline.RunAsync<CreateTenantHandler, Tenant>(
            Tenant.Installation,
            Actor.System,
            (handler, change, ct) => handler.HandleAsync(
                new CreateTenant($"t{number}", kind, name, new DateOnly(2020, 1, 1), IsDemo: isDemo), change, ct),
            CancellationToken.None)).Value;
    }

    /// <summary>Writes as the system in one tenant.</summary>
    public async Task WriteAsync(int tenantId, string action, Action<BirdikDbContext> write) =>
        _ = (await Pipeline.RunAsync<BirdikDbContext, Done>(
            tenantId,
            Actor.System,
            async (db, change, ct) =>
            {
                write(db);
                change.Record(action, new SourceRef("test", "1"));
                await db.SaveChangesAsync(ct);
                return new Done();
            },
            CancellationToken.None)).Value;
}
