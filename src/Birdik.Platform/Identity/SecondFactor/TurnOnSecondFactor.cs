using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SecondFactor;

/// <summary>From now on a code of the app is asked for after the password.</summary>
public sealed record TurnOnSecondFactor(Guid UserId, string Code);

public sealed class TurnOnSecondFactorHandler(UserManager<UserAccount> accounts)
{
    public const int RecoveryCodes = 10;

    /// <returns>The recovery codes, shown once.</returns>
    public async Task<Result<IReadOnlyList<string>>> HandleAsync(
        TurnOnSecondFactor command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (account.TwoFactorEnabled)
        {
            return Problem.Conflict("platform.second-factor-on");
        }

        var provider = accounts.Options.Tokens.AuthenticatorTokenProvider;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, provider, SignInDesk.Digits(command.Code)))
        {
            return Problem.Invalid("platform.code-wrong", nameof(command.Code));
        }

        await accounts.SetTwoFactorEnabledAsync(account, enabled: true);
        var codes = await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes);
        change.Record("platform.second-factor-turned-on", AccountRef.To(account.Id), ("name", account.DisplayName));
        return (string[])[.. codes ?? []];
    }
}
