using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.External;

/// <summary>From now on a person may also come in through a provider.</summary>
public sealed record LinkLogin(Guid UserId, string Provider, string Key, string Title);

public sealed class LinkLoginHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(LinkLogin command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        var linked = await accounts.AddLoginAsync(account, new UserLoginInfo(command.Provider, command.Key, command.Title));
        if (!linked.Succeeded)
        {
            return linked.Problems("");
        }

        change.Record("platform.login-linked", AccountRef.To(account.Id), ("name", account.DisplayName), ("provider", command.Title));
        return new Done();
    }
}
