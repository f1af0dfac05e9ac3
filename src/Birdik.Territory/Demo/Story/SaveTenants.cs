using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Writing;

namespace Birdik.Territory.Demo.Story;

/// <summary>Saves the municipalities and state bodies as tenants; their numbers follow that of the installation.</summary>
internal sealed class SaveTenants(BirdikDbContext db)
{
    public const int FirstId = Tenant.Installation + 1;

    public async Task<Result<Done>> HandleAsync(DemoCountry country, ChangeContext change, CancellationToken ct)
    {
        change.InBulk = true;
        db.AddRange(country.Tenants.Select((made, index) => new Tenant
        {
            Id = FirstId + index,
            Code = made.Code,
            Kind = made.Kind,
            Name = made.Name,
            UnitCode = made.UnitCode,
            IsDemo = true,
            From = DemoShowcase.Since,
        }));
        change.Record(
            "territory.demo-tenants-made", new SourceRef("platform.tenant", "1"), ("tenants", country.Tenants.Count));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
