using System.Security.Claims;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>What the cookie holds: the person, the stamp of their account, and the office they chose.</summary>
public static class SessionPrincipal
{
    public static ClaimsPrincipal Of(Guid userId, string stamp, int tenantId)
    {
        var identity = new ClaimsIdentity(Schemes.Cookie, BirdikClaims.Name, BirdikClaims.Role);
        identity.AddClaim(new Claim(BirdikClaims.User, userId.ToString("D")));
        identity.AddClaim(new Claim(BirdikClaims.Stamp, stamp));
        if (tenantId != 0)
        {
            identity.AddClaim(new Claim(BirdikClaims.Tenant, $"{tenantId}", ClaimValueTypes.Integer32));
        }

        return new ClaimsPrincipal(identity);
    }
}
