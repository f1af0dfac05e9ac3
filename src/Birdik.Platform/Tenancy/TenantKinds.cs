using System.Collections.Concurrent;
using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>What kind each tenant is. A tenant keeps its kind, so it is asked for once.</summary>
public sealed class TenantKinds
{
    private readonly ConcurrentDictionary<int, TenantKind> _known = [];

    /// <summary>The kind of the tenant the context is bound to.</summary>
    public async ValueTask<TenantKind> OfAsync(BirdikDbContext db, CancellationToken ct)
    {
        if (!_known.TryGetValue(db.Tenant, out var kind))
        {
            kind = await db.Set<Tenant>().Where(row => row.Id == db.Tenant).Select(row => row.Kind).SingleAsync(ct);
            _known[db.Tenant] = kind;
        }

        return kind;
    }
}
