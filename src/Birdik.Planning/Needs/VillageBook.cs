using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Needs;

/// <summary>The villages of a municipality, by the register of units.</summary>
public sealed class VillageBook(NationalDb db, TimeProvider clock)
{
    public async Task<IReadOnlyList<Village>> OfAsync(int tenantId, CancellationToken ct)
    {
        var code = await db.Set<Tenant>().Where(tenant => tenant.Id == tenantId).Select(tenant => tenant.UnitCode).SingleOrDefaultAsync(ct);
        if (code is null)
        {
            return [];
        }

        var today = clock.Today();
        var rows = await (
            from unit in db.Set<Unit>()
            join parent in db.Set<Unit>() on unit.ParentId equals parent.Id
            where parent.Code == code && unit.Kind == UnitKind.Village && (unit.To == null || unit.To >= today)
            select unit).ToListAsync(ct);
        return [.. rows.OrderBy(unit => unit.SortKey, StringComparer.Ordinal).Select(unit => new Village(unit.Id, unit.Code, unit.Name))];
    }
}

public sealed record Village(Id<Unit> Id, string Code, LocalizedText Name);
