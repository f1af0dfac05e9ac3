using System.Security.Claims;
using Birdik.Platform.Results;

namespace Birdik.Platform.Identity.Tokens;

/// <summary>A token that is limited cannot make itself a wider one.</summary>
internal static class TokenLimits
{
    public static Problem? Refusal(ClaimsPrincipal principal)
    {
        if (!principal.HasClaim(claim => claim.Type == BirdikClaims.Tenant))
        {
            return Problem.Forbidden("platform.no-membership");
        }

        return principal.HasClaim(claim => claim.Type == BirdikClaims.Token) && !principal.HasClaim(BirdikClaims.Scope, ApiToken.Everything)
            ? Problem.Forbidden("platform.token-too-narrow")
            : null;
    }
}
