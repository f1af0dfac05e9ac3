using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SecondFactor;

/// <summary>Signs in without the app by a code written down before; each code works once.</summary>
public sealed record UseRecoveryCode(Guid UserId, string Code);

public sealed class UseRecoveryCodeHandler(UserManager<UserAccount> accounts)
{
    private const int MaxCode = 40;

    /// <returns>How many codes are left.</returns>
    public async Task<Result<int>> HandleAsync(UseRecoveryCode command, ChangeContext change, CancellationToken ct)
    {
        var code = command.Code.Trim().ToUpperInvariant();
        if (code.Length is 0 or > MaxCode
            || await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account
            || !(await accounts.RedeemTwoFactorRecoveryCodeAsync(account, code)).Succeeded)
        {
            return Problem.Invalid("platform.recovery-code-wrong", nameof(command.Code));
        }

        var left = await accounts.CountRecoveryCodesAsync(account);
        change.Record("platform.recovery-code-used", AccountRef.To(account.Id), ("name", account.DisplayName), ("left", left));
        return left;
    }
}
