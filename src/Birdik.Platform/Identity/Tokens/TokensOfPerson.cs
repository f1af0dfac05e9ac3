using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Tokens;

/// <summary>A person's own tokens, the newest first.</summary>
public sealed class TokensOfPerson(NationalDb national, TimeProvider clock)
{
    private const int MaxRows = 200;

    public async Task<IReadOnlyList<TokenRow>> OfAsync(Guid userId, CancellationToken ct)
    {
        var now = clock.Moment();
        var rows = await (
            from token in national.Set<ApiToken>()
            join tenant in national.Set<Tenant>() on token.TenantId equals tenant.Id
            where token.UserId == userId
            orderby token.CreatedAt descending
            select new { Token = token, tenant.Code, tenant.Name }).Take(MaxRows).ToListAsync(ct);
        return
        [
            .. rows.Select(row => new TokenRow(
                row.Token.Id,
                row.Token.Name,
                row.Token.Prefix,
                row.Code,
                row.Name,
                row.Token.ScopeList,
                row.Token.CreatedAt,
                row.Token.ExpiresAt,
                row.Token.LastUsedOn,
                row.Token.RevokedAt,
                row.Token.InForceAt(now))),
        ];
    }
}

public sealed record TokenRow(
    Guid Id,
    string Name,
    string Prefix,
    string Tenant,
    LocalizedText TenantName,
    IReadOnlyList<string> Scopes,
    DateTime CreatedAt,
    DateTime ExpiresAt,
    DateOnly? LastUsedOn,
    DateTime? RevokedAt,
    bool InForce);
