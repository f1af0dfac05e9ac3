using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Birdik.Platform.Identity.Api;

/// <summary><c>/api/v1/me</c>: who the token or session stands for, and what it may do.</summary>
internal static class MeEndpoints
{
    public static void Map(IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/api/v1/me", GetAsync).WithName("GetMe").WithTags("Identity").RequireSignedIn();

    private static async Task<Me> GetAsync(HttpContext http, CurrentUser user, Offices offices, Words words, CancellationToken ct)
    {
        var all = await offices.OfAsync(user.Id!.Value, ct);
        return new Me(
            user.Id.Value,
            user.Name,
            words.Language,
            all.FirstOrDefault(office => office.TenantId == user.TenantId)?.Code,
            user.Roles,
            [.. http.User.FindAll(BirdikClaims.Permission).Select(claim => claim.Value).Order(StringComparer.Ordinal)],
            [.. all.Select(office => new MyOffice(office.Code, office.Name, office.Roles))]);
    }

    /// <param name="Tenant">The office worked in now, by its code.</param>
    internal sealed record Me(
        Guid Id,
        string Name,
        Language Language,
        string? Tenant,
        IReadOnlyList<string> Roles,
        IReadOnlyList<string> Permissions,
        IReadOnlyList<MyOffice> Tenants);

    internal sealed record MyOffice(string Code, LocalizedText Name, IReadOnlyList<string> Roles);
}
