using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Passkeys;

/// <summary>Talks with the device: options out, credential in. A passkey stands for password and second factor together.</summary>
public sealed class PasskeyDesk(
    SignInManager<UserAccount> signIn, UserManager<UserAccount> accounts, SignInGuard guard, BirdikDbContext db)
{
    private const int MaxCredential = 20_000;

    /// <summary>What the device needs to make a new passkey, as JSON.</summary>
    public Task<string> CreationOptionsAsync(UserAccount account) => signIn.MakePasskeyCreationOptionsAsync(new PasskeyUserEntity
    {
        Id = account.Id.ToString("D"),
        Name = account.UserName!,
        DisplayName = account.DisplayName,
    });

    /// <summary>What the device needs to sign in, as JSON; it does not say whose passkey is wanted.</summary>
    public Task<string> RequestOptionsAsync() => signIn.MakePasskeyRequestOptionsAsync(null);

    /// <summary>The new passkey, if the answer of the device is right and meant for this account.</summary>
    public async Task<Result<UserPasskeyInfo>> ReadNewAsync(UserAccount account, string? credential)
    {
        if (credential?.Length is null or 0 or > MaxCredential)
        {
            return Refused();
        }

        try
        {
            var made = await signIn.PerformPasskeyAttestationAsync(credential);
            return made.Succeeded && made.UserEntity.Id == account.Id.ToString("D") ? made.Passkey : Refused();
        }
        catch (InvalidOperationException)
        {
            return Refused();
        }
    }

    /// <summary>Whose passkey answered, if it answered rightly.</summary>
    public async Task<Result<UserAccount>> CheckAsync(string? credential, CancellationToken ct)
    {
        if (credential?.Length is null or 0 or > MaxCredential || await AssertAsync(credential) is not { } answered)
        {
            return Refused();
        }

        var account = await accounts.FindByIdAsync(answered.User.Id.ToString("D"));
        if (account is null or { ClosedAt: not null })
        {
            return Refused();
        }

        if (await guard.LockAsync(account.Id, ct) is { } locked)
        {
            return locked;
        }

        await KeepCountAsync(answered.Passkey, ct);
        return account;
    }

    private static Problem Refused() => Problem.Invalid("platform.passkey-refused");

    private async Task<(UserAccount User, UserPasskeyInfo Passkey)?> AssertAsync(string credential)
    {
        try
        {
            var answer = await signIn.PerformPasskeyAssertionAsync(credential);
            return answer.Succeeded ? (answer.User, answer.Passkey) : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The device's own count of uses, by which a copied passkey is found out.</summary>
    private async Task KeepCountAsync(UserPasskeyInfo used, CancellationToken ct)
    {
        var row = await db.Set<IdentityUserPasskey<Guid>>().SingleAsync(kept => kept.CredentialId == used.CredentialId, ct);
        (row.Data.SignCount, row.Data.IsBackedUp) = (used.SignCount, used.IsBackedUp);
        await db.SaveChangesAsync(ct);
    }
}
