using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Tenancy;

/// <summary>The tenants in which a person holds a membership in force today.</summary>
public sealed class Offices(NationalDb national, TimeProvider clock)
{
    public Task<TenantKind> KindAsync(int tenantId, CancellationToken ct) =>
        national.Set<Tenant>().Where(tenant => tenant.Id == tenantId).Select(tenant => tenant.Kind).SingleAsync(ct);

    public async Task<IReadOnlyList<OfficeRow>> OfAsync(Guid userId, CancellationToken ct)
    {
        var today = clock.Today();
        var rows = await (
            from membership in national.Set<Membership>()
            join tenant in national.Set<Tenant>() on membership.TenantId equals tenant.Id
            where membership.UserId == userId && membership.From <= today && (membership.To == null || membership.To >= today)
                && (tenant.To == null || tenant.To >= today)
            select new { tenant.Id, tenant.Code, tenant.Name, membership.Role }).ToListAsync(ct);
        return
        [
            .. rows.GroupBy(row => row.Id)
                .Select(group => new OfficeRow(
                    group.Key, group.First().Code, group.First().Name, [.. group.Select(row => row.Role).Distinct()]))
                .OrderBy(office => office.TenantId),
        ];
    }
}

/// <summary>An office of a person and their roles there.</summary>
public sealed record OfficeRow(int TenantId, string Code, LocalizedText Name, IReadOnlyList<string> Roles);
