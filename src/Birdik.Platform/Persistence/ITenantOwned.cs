namespace Birdik.Platform.Persistence;

/// <summary>A row that belongs to a tenant. The number is stamped by the context when the row is added and never changes.</summary>
public interface ITenantOwned
{
    int TenantId { get; }
}
