using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.External;

/// <summary>A provider no longer lets this person in.</summary>
public sealed record UnlinkLogin(Guid UserId, string Provider);

public sealed class UnlinkLoginHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(UnlinkLogin command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account
            || (await accounts.GetLoginsAsync(account)).FirstOrDefault(login => login.LoginProvider == command.Provider) is not { } login)
        {
            return Problem.NotFound("platform.login-unknown");
        }

        await accounts.RemoveLoginAsync(account, login.LoginProvider, login.ProviderKey);
        change.Record(
            "platform.login-unlinked", AccountRef.To(account.Id), ("name", account.DisplayName), ("provider", login.ProviderDisplayName));
        return new Done();
    }
}
