using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Territory.Units;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Overview;

/// <summary>Whose planning a person looks at: one's own municipality; in a rayon or oblast those within it; in the capital all, or one oblast.</summary>
public sealed class PlanningScope(NationalDb db, TerritorySnapshots territory, CurrentUser user, TimeProvider clock)
{
    /// <param name="unit">The unit chosen, where the person may see more than one municipality.</param>
    public async Task<PlanningReach> OfAsync(string? unit, CancellationToken ct)
    {
        var own = await db.Set<Tenant>().SingleAsync(tenant => tenant.Id == user.TenantId, ct);
        if (own.Kind != TenantKind.StateBody || !user.May(PlanningPermissions.National))
        {
            return new PlanningReach([own.Id], own.Name, [], null, new Dictionary<int, string>());
        }

        var (snapshot, today) = (await territory.GetAsync(ct), clock.Today());
        var home = own.UnitCode is { } code ? snapshot.Find(code) : null;
        var chosen = unit is { Length: > 0 } ? snapshot.Find(unit) : null;
        if (chosen is not null && home is not null && snapshot.PathTo(chosen.Id).All(above => above.Id != home.Id))
        {
            chosen = null;
        }

        var within = chosen ?? home;
        var codes = within is null ? null : snapshot.Under(within.Id, today).Select(one => one.Code).Append(within.Code).ToHashSet(StringComparer.Ordinal);
        var offices = await db.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.Municipality && tenant.To == null)
            .Select(tenant => new { tenant.Id, tenant.UnitCode }).ToListAsync(ct);
        var units = snapshot.ChildrenOf(home?.Id ?? snapshot.ChildrenOf(null, today).FirstOrDefault()?.Id, today).Where(one => one.Kind.Level() <= 2).ToList();
        var unitOf = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var one in units)
        {
            unitOf[one.Code] = one.Code;
            foreach (var under in snapshot.Under(one.Id, today))
            {
                unitOf[under.Code] = one.Code;
            }
        }

        return new PlanningReach(
            [.. offices.Where(office => codes is null || (office.UnitCode is { } at && codes.Contains(at))).Select(office => office.Id)],
            within?.Name ?? own.Name,
            [.. units.Select(one => (one.Code, one.Name))],
            chosen?.Code,
            offices.Where(office => office.UnitCode is { } at && unitOf.ContainsKey(at)).ToDictionary(office => office.Id, office => unitOf[office.UnitCode!]));
    }
}

/// <param name="Tenants">The municipalities.</param>
/// <param name="Name">What they are together.</param>
/// <param name="Units">The units one may look at alone.</param>
/// <param name="Chosen">The one looked at.</param>
/// <param name="UnitOf">In which of the units a municipality lies.</param>
public sealed record PlanningReach(
    IReadOnlyCollection<int> Tenants, LocalizedText Name, IReadOnlyList<(string Code, LocalizedText Name)> Units, string? Chosen, IReadOnlyDictionary<int, string> UnitOf)
{
    /// <summary>Whether it may be more than one municipality.</summary>
    public bool IsWide => Units.Count > 0;
}
