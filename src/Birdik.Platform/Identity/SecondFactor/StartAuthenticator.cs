using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SecondFactor;

/// <summary>Makes a new key for an authenticator app; it counts from the first right code on.</summary>
public sealed record StartAuthenticator(Guid UserId);

public sealed class StartAuthenticatorHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(StartAuthenticator command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (account.TwoFactorEnabled)
        {
            return Problem.Conflict("platform.second-factor-on");
        }

        await accounts.ResetAuthenticatorKeyAsync(account);
        change.Record("platform.authenticator-started", AccountRef.To(account.Id), ("name", account.DisplayName));
        return new Done();
    }
}
