using System.Globalization;
using System.Security.Claims;
using Birdik.Platform.Identity.SecondFactor;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>Between the right password and the second factor: a cookie of ten minutes that is good for nothing else.</summary>
public sealed class SecondFactorStep(
    IHttpContextAccessor accessor, UserManager<UserAccount> accounts, SignInDesk desk, WritePipeline pipeline)
{
    private const string Remember = "remember";

    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    public Task BeginAsync(UserAccount account, bool remember)
    {
        var identity = new ClaimsIdentity(Schemes.SecondFactor);
        identity.AddClaim(new Claim(BirdikClaims.User, account.Id.ToString("D")));
        identity.AddClaim(new Claim(BirdikClaims.Stamp, account.SecurityStamp ?? ""));
        identity.AddClaim(new Claim(Remember, remember.ToString(CultureInfo.InvariantCulture)));
        return Http.SignInAsync(Schemes.SecondFactor, new ClaimsPrincipal(identity));
    }

    /// <summary>Who has given their password here, and whether to keep them signed in; null when nobody has.</summary>
    public async Task<(UserAccount Account, bool Remember)?> PendingAsync()
    {
        var passed = await Http.AuthenticateAsync(Schemes.SecondFactor);
        if (passed.Principal?.FindFirstValue(BirdikClaims.User) is not { } id
            || await accounts.FindByIdAsync(id) is not { ClosedAt: null } account
            || account.SecurityStamp != passed.Principal.FindFirstValue(BirdikClaims.Stamp))
        {
            return null;
        }

        return (account, passed.Principal.HasClaim(Remember, bool.TrueString));
    }

    public Task<Result<UserAccount>> CheckCodeAsync(UserAccount account, string code, CancellationToken ct) =>
        desk.CheckCodeAsync(account, code, ct);

    public Task<Result<UserAccount>> CheckRecoveryCodeAsync(UserAccount account, string code, CancellationToken ct) =>
        desk.CheckAsync(
            account,
            async () => (await pipeline.RunAsync<UseRecoveryCodeHandler, int>(
                Tenant.Installation,
                new Actor(ActorKind.Person, account.Id, account.DisplayName, null),
                (handler, change, token) => handler.HandleAsync(new UseRecoveryCode(account.Id, code), change, token),
                ct)).Succeeded,
            Problem.Invalid("platform.recovery-code-wrong", "RecoveryCode"),
            ct);

    public Task EndAsync() => Http.SignOutAsync(Schemes.SecondFactor);
}
