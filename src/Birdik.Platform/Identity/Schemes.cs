using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity;

/// <summary>The ways a request says who it comes from.</summary>
public static class Schemes
{
    /// <summary>Chooses by the header: a bearer token if there is one, the cookie otherwise.</summary>
    public const string Any = "birdik";

    public const string Token = "birdik-token";

    /// <summary>The password was right, the second factor is still wanted.</summary>
    public const string SecondFactor = "birdik-second-factor";

    public static readonly string Cookie = IdentityConstants.ApplicationScheme;

    /// <summary>The answer of an external provider until it is matched to an account.</summary>
    public static readonly string External = IdentityConstants.ExternalScheme;
}
