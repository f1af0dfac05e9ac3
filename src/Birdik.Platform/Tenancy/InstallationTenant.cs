using Birdik.Platform.Localization;
using Birdik.Platform.Modules;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>Makes the tenant that is the installation itself, at first start.</summary>
internal sealed class InstallationTenant(WritePipeline pipeline, NationalDb national) : IReferenceData
{
    public int Order => -100;

    public async Task BringUpToDateAsync(CancellationToken ct)
    {
        if (await national.Set<Tenant>().AnyAsync(tenant => tenant.Id == Tenant.Installation, ct))
        {
            return;
        }

        _ = (await pipeline.RunAsync<BirdikDbContext, Done>(Tenant.Installation, Actor.System, MakeAsync, ct)).Value;
    }

    private static async Task<Result<Done>> MakeAsync(BirdikDbContext db, ChangeContext change, CancellationToken ct)
    {
        db.Add(new Tenant
        {
            Id = Tenant.Installation,
            Code = "installation",
            Kind = TenantKind.Installation,
            Name = new LocalizedText("Жалпы улуттук орнотуу", "Общенациональная установка", "National installation"),
            From = Bishkek.DayOf(change.At),
        });
        change.Record("platform.installation-made", new SourceRef("platform.tenant", "1"));
        await db.SaveChangesAsync(ct);
        return new Done();
    }
}
