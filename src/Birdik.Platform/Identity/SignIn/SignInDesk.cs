using Birdik.Platform.Results;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>Checks who somebody says they are; begins no session itself.</summary>
public sealed class SignInDesk(UserManager<UserAccount> accounts, SignInGuard guard)
{
    private static readonly UserAccount Nobody = new() { DisplayName = "" };

    /// <summary>The account if the password is right. Unknown name and wrong password take the same time and answer alike.</summary>
    public async Task<Result<UserAccount>> CheckPasswordAsync(string userName, string password, CancellationToken ct)
    {
        if (userName.Length > UserAccount.MaxUserName || password.Length > UserAccount.MaxPassword)
        {
            return Wrong();
        }

        var account = await accounts.FindByNameAsync(userName.Trim());
        if (account?.PasswordHash is not { } hash || account.ClosedAt is not null)
        {
            accounts.PasswordHasher.HashPassword(Nobody, password);
            return Wrong();
        }

        return await CheckAsync(
            account,
            () => Task.FromResult(
                accounts.PasswordHasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed),
            Wrong(),
            ct);
    }

    /// <summary>Whether the code of the authenticator is right; wrong codes count towards the lock as wrong passwords do.</summary>
    public Task<Result<UserAccount>> CheckCodeAsync(UserAccount account, string code, CancellationToken ct) => CheckAsync(
        account,
        () => accounts.VerifyTwoFactorTokenAsync(account, accounts.Options.Tokens.AuthenticatorTokenProvider, Digits(code)),
        Problem.Invalid("platform.code-wrong", "Code"),
        ct);

    /// <summary>The digits of a code typed with spaces or dashes between.</summary>
    public static string Digits(string code) => new([.. code.Where(char.IsAsciiDigit).Take(10)]);

    internal async Task<Result<UserAccount>> CheckAsync(
        UserAccount account, Func<Task<bool>> isRight, Problem wrong, CancellationToken ct)
    {
        if (await guard.LockAsync(account.Id, ct) is { } locked)
        {
            return locked;
        }

        if (await isRight())
        {
            return account;
        }

        return await guard.NoteWrongAsync(account, ct) ?? wrong;
    }

    private static Problem Wrong() => Problem.Invalid("platform.sign-in-wrong");
}
