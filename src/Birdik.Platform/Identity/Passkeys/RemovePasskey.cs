using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.Passkeys;

/// <summary>A passkey is lost or no longer wanted.</summary>
public sealed record RemovePasskey(Guid UserId, byte[] CredentialId);

public sealed class RemovePasskeyHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(RemovePasskey command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account
            || await accounts.GetPasskeyAsync(account, command.CredentialId) is not { } passkey)
        {
            return Problem.NotFound("platform.passkey-unknown");
        }

        await accounts.RemovePasskeyAsync(account, command.CredentialId);
        change.Record(
            "platform.passkey-removed", AccountRef.To(account.Id), ("name", account.DisplayName), ("passkey", passkey.Name));
        return new Done();
    }
}
