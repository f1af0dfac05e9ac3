using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>Makes an account; run in the tenant of the installation.</summary>
/// <param name="Password">Null: the person signs in by other means, or gets a temporary password later.</param>
/// <param name="MustChangePassword">The password is temporary.</param>
public sealed record CreateAccount(
    string UserName,
    string DisplayName,
    string? Password,
    Language Language = Language.Ky,
    bool MustChangePassword = false,
    bool IsDemo = false);

public sealed class CreateAccountHandler(BirdikDbContext db, UserManager<UserAccount> accounts)
{
    public async Task<Result<Guid>> HandleAsync(CreateAccount command, ChangeContext change, CancellationToken ct)
    {
        var name = accounts.NormalizeName(command.UserName.Trim()) ?? "";
        if (Check(command) is { Count: > 0 } problems)
        {
            return problems;
        }

        if (await db.Users.AnyAsync(account => account.NormalizedUserName == name, ct))
        {
            return Problem.Conflict("platform.user-name-taken", nameof(command.UserName), ("name", command.UserName));
        }

        var account = new UserAccount
        {
            UserName = command.UserName.Trim(),
            DisplayName = command.DisplayName.Trim(),
            Language = command.Language,
            MustChangePassword = command.MustChangePassword,
            IsDemo = command.IsDemo,
        };
        var made = command.Password is null
            ? await accounts.CreateAsync(account)
            : await accounts.CreateAsync(account, command.Password);
        if (!made.Succeeded)
        {
            return made.Problems(nameof(command.Password));
        }

        change.Record("platform.account-made", AccountRef.To(account.Id), ("name", account.DisplayName), ("user", account.UserName));
        return account.Id;
    }

    private static List<Problem> Check(CreateAccount command)
    {
        var problems = new List<Problem>();
        var userName = command.UserName.Trim();
        if (userName.Length is 0 or > UserAccount.MaxUserName || !userName.All(UserNames.IsAllowed))
        {
            problems.Add(Problem.Invalid("platform.user-name-invalid", nameof(command.UserName), ("max", UserAccount.MaxUserName)));
        }

        if (command.DisplayName.Trim().Length is 0 or > UserAccount.MaxDisplayName)
        {
            problems.Add(Problem.Invalid(
                "platform.display-name-invalid", nameof(command.DisplayName), ("max", UserAccount.MaxDisplayName)));
        }

        return problems;
    }
}
