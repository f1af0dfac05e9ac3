using System.Security.Claims;
using Birdik.Platform.Localization;
using Birdik.Platform.Permissions;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticAssets;

namespace Birdik.Platform.Identity.Requests;

/// <summary>
/// Right after authentication: completes the principal from the store and binds the request's scope to the tenant, before anything
/// takes a context. A person without a membership in force in the chosen tenant works in none.
/// </summary>
internal sealed class RequestIdentity(RequestDelegate next, RolePermissions permissions)
{
    public async Task InvokeAsync(HttpContext http, TenantScope scope, RequestPersons persons, IEnumerable<IPermissionGrants> grants)
    {
        var asked = http.User;
        if (asked.Identity?.IsAuthenticated == true && http.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
        {
            http.User = await CompleteAsync(asked, persons, grants, http.RequestAborted) ?? new ClaimsPrincipal(new ClaimsIdentity());
            if (http.User.Identity?.IsAuthenticated != true && !asked.HasClaim(claim => claim.Type == BirdikClaims.Token))
            {
                await http.SignOutAsync(Schemes.Cookie);
            }

            if (int.TryParse(http.User.FindFirstValue(BirdikClaims.Tenant), out var tenantId))
            {
                scope.Bind(tenantId);
            }
        }

        await next(http);
    }

    private async Task<ClaimsPrincipal?> CompleteAsync(
        ClaimsPrincipal asked, RequestPersons persons, IEnumerable<IPermissionGrants> grants, CancellationToken ct)
    {
        if (!Guid.TryParse(asked.FindFirstValue(BirdikClaims.User), out var userId))
        {
            return null;
        }

        _ = int.TryParse(asked.FindFirstValue(BirdikClaims.Tenant), out var tenantId);
        var person = await persons.FindAsync(userId, tenantId, ct);
        var byToken = asked.HasClaim(claim => claim.Type == BirdikClaims.Token);
        if (person is null || (!byToken && person.Stamp != asked.FindFirstValue(BirdikClaims.Stamp)))
        {
            return null;
        }

        var identity = new ClaimsIdentity(asked.Identity!.AuthenticationType, BirdikClaims.Name, BirdikClaims.Role);
        identity.AddClaim(new Claim(BirdikClaims.User, userId.ToString("D")));
        identity.AddClaim(new Claim(BirdikClaims.Name, person.DisplayName));
        identity.AddClaim(new Claim(BirdikClaims.Language, person.Language.Code()));
        identity.AddClaims(asked.FindAll(claim => claim.Type is BirdikClaims.Token or BirdikClaims.Scope));
        if (person.MustChangePassword)
        {
            identity.AddClaim(new Claim(BirdikClaims.MustChangePassword, "yes"));
        }
        else if (person.TenantName is { } tenantName)
        {
            var granted = new List<string>();
            foreach (var one in grants)
            {
                granted.AddRange(await one.NowAsync(userId, tenantId, person.Roles, ct));
            }

            AddTenant(identity, tenantId, tenantName.In(person.Language), person.Roles, granted);
        }

        return new ClaimsPrincipal(identity);
    }

    private void AddTenant(ClaimsIdentity identity, int tenantId, string name, IReadOnlyList<string> roles, IReadOnlyList<string> granted)
    {
        identity.AddClaim(new Claim(BirdikClaims.Tenant, $"{tenantId}", ClaimValueTypes.Integer32));
        identity.AddClaim(new Claim(BirdikClaims.TenantName, name));
        identity.AddClaims(roles.Select(role => new Claim(BirdikClaims.Role, role)));
        var scopes = identity.FindAll(BirdikClaims.Scope).Select(claim => claim.Value).ToHashSet();
        var limited = identity.HasClaim(claim => claim.Type == BirdikClaims.Token) && !scopes.Contains(Tokens.ApiToken.Everything);
        identity.AddClaims(permissions.Of(roles).Union(granted)
            .Where(permission => !limited || scopes.Contains(permission))
            .Select(permission => new Claim(BirdikClaims.Permission, permission)));
    }
}
