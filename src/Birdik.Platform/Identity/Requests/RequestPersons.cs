using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Requests;

/// <summary>Finds the person of a request and their roles in the chosen tenant by one query, translated once: every request asks it.</summary>
internal sealed class RequestPersons(NationalDb national, TimeProvider clock)
{
    private static readonly Func<NationalDb, Guid, int, DateOnly, IAsyncEnumerable<Row>> Rows =
        EF.CompileAsyncQuery((NationalDb db, Guid userId, int tenantId, DateOnly today) =>
            from account in db.Set<UserAccount>()
            where account.Id == userId && account.ClosedAt == null
            from membership in db.Set<Membership>()
                .Where(row => row.TenantId == tenantId && row.UserId == account.Id)
                .Where(row => row.From <= today && (row.To == null || row.To >= today))
                .DefaultIfEmpty()
            from tenant in db.Set<Tenant>()
                .Where(row => row.Id == membership!.TenantId && (row.To == null || row.To >= today))
                .DefaultIfEmpty()
            select new Row(
                account.DisplayName,
                account.Language,
                account.SecurityStamp,
                account.MustChangePassword,
                tenant == null ? null : membership!.Role,
                tenant == null ? null : tenant.Name.Ky,
                tenant == null ? null : tenant.Name.Ru,
                tenant == null ? null : tenant.Name.En));

    /// <returns>Null when the account is unknown or closed.</returns>
    public async Task<RequestPerson?> FindAsync(Guid userId, int tenantId, CancellationToken ct)
    {
        var rows = await Rows(national, userId, tenantId, clock.Today()).ToListAsync(ct);
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

    private sealed record Row(
        string DisplayName, Language Language, string? SecurityStamp, bool MustChangePassword, string? Role, string? Ky, string? Ru, string? En);
}
