using Birdik.Platform.Ids;

namespace Birdik.Platform.Persistence;

/// <summary>A row owned by a tenant: key (tenant_id, id), stamped with the tenant of the context that adds it.</summary>
public abstract class TenantEntity<TSelf> : ITenantOwned, IVersioned
    where TSelf : TenantEntity<TSelf>
{
    public int TenantId { get; private set; }

    public Id<TSelf> Id { get; init; } = Id<TSelf>.New();

    public int Version { get; private set; }
}
