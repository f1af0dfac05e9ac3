using Birdik.Platform.Ids;

namespace Birdik.Platform.Persistence;

/// <summary>A row owned by a tenant: key (tenant_id, id), stamped with the tenant of the context that adds it.</summary>
public abstract class TenantEntity<TSelf> : ITenantOwned, IVersioned
    where TSelf : TenantEntity<TSelf>
{
    public int TenantId { get; private set; }

    public Id<TSelf> Id { get; init; } = Id<TSelf>.New();

    public int Version { get; private set; }

    /// <summary>Stamps a row that is written without being tracked.</summary>
    internal void BelongTo(int tenant) => TenantId = tenant != 0 && TenantId is 0 || TenantId == tenant
        ? tenant
        : throw new InvalidOperationException($"{typeof(TSelf).Name} of tenant {TenantId} cannot be saved by tenant {tenant}.");
}
