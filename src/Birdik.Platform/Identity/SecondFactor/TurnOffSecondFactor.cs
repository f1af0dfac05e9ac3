using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SecondFactor;

/// <summary>The password alone is enough again; asked for anew, so that an open browser is not enough to do it.</summary>
public sealed record TurnOffSecondFactor(Guid UserId, string Password);

public sealed class TurnOffSecondFactorHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(TurnOffSecondFactor command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (command.Password.Length > UserAccount.MaxPassword || !await accounts.CheckPasswordAsync(account, command.Password))
        {
            return Problem.Invalid("platform.password-wrong", nameof(command.Password));
        }

        await accounts.SetTwoFactorEnabledAsync(account, enabled: false);
        await accounts.ResetAuthenticatorKeyAsync(account);
        change.Record("platform.second-factor-turned-off", AccountRef.To(account.Id), ("name", account.DisplayName));
        return new Done();
    }
}
