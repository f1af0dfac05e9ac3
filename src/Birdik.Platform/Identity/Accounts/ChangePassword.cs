using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>A person sets their own new password; every other session of theirs ends.</summary>
public sealed record ChangePassword(Guid UserId, string Current, string New);

public sealed class ChangePasswordHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(ChangePassword command, ChangeContext change, CancellationToken ct)
    {
        if (command.New.Length > UserAccount.MaxPassword || command.Current.Length > UserAccount.MaxPassword)
        {
            return Problem.Invalid("platform.password-too-long", nameof(command.New), ("max", UserAccount.MaxPassword));
        }

        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (command.New == command.Current)
        {
            return Problem.Invalid("platform.password-same", nameof(command.New));
        }

        account.MustChangePassword = false;
        var changed = await accounts.ChangePasswordAsync(account, command.Current, command.New);
        if (!changed.Succeeded)
        {
            return changed.Problems(nameof(command.New));
        }

        change.Record("platform.password-changed", AccountRef.To(account.Id), ("name", account.DisplayName));
        return new Done();
    }
}
