using Birdik.Platform.Persistence;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Territory.Units;

/// <summary>Finds a unit by any code it has or had: its own, the digits of the classifier, the short form, a former one.</summary>
public sealed class FindUnit(NationalDb db)
{
    public async Task<Unit?> ByCodeAsync(string code, CancellationToken ct)
    {
        var soate = UnitCode.Soate(code);
        var found = await db.Set<Unit>().Where(unit => unit.Code == code || (soate != null && unit.Soate == soate)).Take(2).ToListAsync(ct);
        if (found.Count > 0)
        {
            return found.Find(unit => unit.Code == code) ?? found[0];
        }

        var former = await db.Set<UnitVersion>()
            .Where(version => version.Code == code || (soate != null && version.Soate == soate))
            .OrderByDescending(version => version.To)
            .FirstOrDefaultAsync(ct);
        return former is null ? null : await db.Set<Unit>().SingleAsync(unit => unit.Id == former.UnitId, ct);
    }
}
