using System.Security.Claims;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Http;

namespace Birdik.Platform.Identity;

/// <summary>Who is asking: the person, the tenant and roles they work in now, and what they may do. Scoped to a request.</summary>
public sealed class CurrentUser
{
    private readonly HashSet<string> _permissions;

    public CurrentUser(IHttpContextAccessor http)
        : this(http.HttpContext?.User ?? new ClaimsPrincipal())
    {
    }

    public CurrentUser(ClaimsPrincipal principal)
    {
        var id = principal.FindFirstValue(BirdikClaims.User);
        IsSignedIn = principal.Identity?.IsAuthenticated == true && id is not null;
        Id = IsSignedIn ? Guid.Parse(id!) : null;
        Name = principal.FindFirstValue(BirdikClaims.Name) ?? "";
        TenantId = int.TryParse(principal.FindFirstValue(BirdikClaims.Tenant), out var tenant) ? tenant : 0;
        TenantName = principal.FindFirstValue(BirdikClaims.TenantName) ?? "";
        Roles = [.. principal.FindAll(BirdikClaims.Role).Select(claim => claim.Value)];
        _permissions = [.. principal.FindAll(BirdikClaims.Permission).Select(claim => claim.Value)];
    }

    public bool IsSignedIn { get; }

    public Guid? Id { get; }

    public string Name { get; }

    /// <summary>The tenant in which the person works now; 0 when none.</summary>
    public int TenantId { get; }

    public string TenantName { get; }

    public IReadOnlyList<string> Roles { get; }

    public bool May(string permission) => IsSignedIn && _permissions.Contains(permission);

    public Actor Actor => IsSignedIn
        ? new Actor(ActorKind.Person, Id, Name, Roles.Count > 0 ? Roles[0] : null)
        : new Actor(ActorKind.Visitor, null, "", null);
}
