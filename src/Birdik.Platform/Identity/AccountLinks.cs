namespace Birdik.Platform.Identity;

/// <summary>The addresses of a person's own pages.</summary>
public static class AccountLinks
{
    public const string SignIn = "/account/sign-in";
    public const string SignOut = "/account/sign-out";
    public const string SecondFactor = "/account/second-factor";
    public const string Office = "/account/office";
    public const string Account = "/account";
    public const string Password = "/account/password";
    public const string Security = "/account/security";
    public const string Authenticator = "/account/authenticator";
    public const string Passkeys = "/account/passkeys";
    public const string Tokens = "/account/tokens";
    public const string Members = "/settings/members";
    public const string Roles = "/settings/roles";
}
