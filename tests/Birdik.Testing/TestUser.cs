using Birdik.Platform.Tenancy;

namespace Birdik.Testing;

/// <summary>An account made for a test, in the tenant it works in.</summary>
public sealed record TestUser(Guid Id, string UserName, string Password, Tenant Tenant)
{
    public int TenantId => Tenant.Id;
}
