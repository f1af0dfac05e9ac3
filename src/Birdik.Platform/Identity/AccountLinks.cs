using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;

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
    public const string Authenticator = "/account/authenticator";
    public const string Passkeys = "/account/passkeys";
    public const string Tokens = "/account/tokens";
    public const string Members = "/settings/members";
    public const string Roles = "/settings/roles";
    public const string AddMember = "/settings/members/add";
    public const string External = "/account/external";
    public const string AfterSignIn = "/today";

    public static string EndMember(Id<Membership> membership) => $"{Members}/{membership}/end";

    /// <summary>Where a person goes who has just come in.</summary>
    /// <param name="account">The person.</param>
    /// <param name="tenantId">The office of their session; 0 when they have to choose one.</param>
    /// <param name="target">Where they wanted to go.</param>
    public static string After(UserAccount account, int tenantId, string target) =>
        account.MustChangePassword ? Password : tenantId == 0 ? Office : target;
}
