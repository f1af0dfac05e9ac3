namespace Birdik.Platform.Identity;

/// <summary>
/// The claims of a request. The cookie or token holds only the person and the chosen tenant; tenant name, roles and permissions are
/// added anew from the memberships in force at each request, so that a membership that ends, ends at once.
/// </summary>
public static class BirdikClaims
{
    public const string User = "sub";
    public const string Name = "name";
    public const string Tenant = "birdik:tenant";
    public const string TenantName = "birdik:tenant-name";
    public const string Role = "birdik:role";
    public const string Permission = "birdik:permission";
    public const string Language = "birdik:language";

    /// <summary>In the cookie: the account's security stamp, so that a new password ends the other sessions.</summary>
    public const string Stamp = "birdik:stamp";

    /// <summary>The password is temporary: the person may only change it.</summary>
    public const string MustChangePassword = "birdik:must-change-password";

    /// <summary>With a token: its id, and what it is limited to (a permission code, or <c>*</c>).</summary>
    public const string Token = "birdik:token";
    public const string Scope = "birdik:scope";
}
