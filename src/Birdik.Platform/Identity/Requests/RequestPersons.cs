using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Requests;

/// <summary>Finds the person of a request and their roles in the chosen tenant by one query.</summary>
internal sealed class RequestPersons(NationalDb national, TimeProvider clock)
{
    /// <returns>Null when the account is unknown or closed.</returns>
    public async Task<RequestPerson?> FindAsync(Guid userId, int tenantId, CancellationToken ct)
    {
        var today = clock.Today();
        var rows = await (
            from account in national.Set<UserAccount>()
            where account.Id == userId && account.ClosedAt == null
            from membership in national.Set<Membership>()
                .Where(row => row.TenantId == tenantId && row.UserId == account.Id)
                .Where(row => row.From <= today && (row.To == null || row.To >= today))
                .DefaultIfEmpty()
            from tenant in national.Set<Tenant>()
                .Where(row => row.Id == membership!.TenantId && (row.To == null || row.To >= today))
                .DefaultIfEmpty()
            select new
            {
                account.DisplayName,
                account.Language,
                account.SecurityStamp,
                account.MustChangePassword,
                Role = tenant == null ? null : membership!.Role,
                Ky = tenant == null ? null : tenant.Name.Ky,
                Ru = tenant == null ? null : tenant.Name.Ru,
                En = tenant == null ? null : tenant.Name.En,
            }).ToListAsync(ct);
        if (rows is not [var first, ..])
        {
            return null;
        }

        return new RequestPerson(
            first.DisplayName,
            first.Language,
            first.SecurityStamp,
            first.MustChangePassword,
            first.Ky is null ? null : new LocalizedText(first.Ky, first.Ru!, first.En!),
            [.. rows.Select(row => row.Role).OfType<string>().Distinct().Order(StringComparer.Ordinal)]);
    }
}
