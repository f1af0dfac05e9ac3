namespace Birdik.Platform.Tenancy;

/// <summary>The tenant to which a scope's <see cref="Persistence.BirdikDbContext"/> is bound; set once, before the context is made.</summary>
public sealed class TenantScope
{
    private int? _tenantId;

    /// <summary>0 while unbound: then no tenant's rows are seen and none can be written.</summary>
    public int TenantId => _tenantId ?? 0;

    public void Bind(int tenantId)
    {
        if (_tenantId is { } bound && bound != tenantId)
        {
            throw new InvalidOperationException($"The scope is bound to tenant {bound} already.");
        }

        _tenantId = tenantId;
    }
}
