using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.Passkeys;

/// <summary>Keeps a passkey that the device has just made and the server has checked.</summary>
public sealed record AddPasskey(Guid UserId, UserPasskeyInfo Passkey, string Name);

public sealed class AddPasskeyHandler(UserManager<UserAccount> accounts)
{
    public const int MaxName = 60;
    public const int MaxPerPerson = 20;

    public async Task<Result<Done>> HandleAsync(AddPasskey command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        var name = command.Name.Trim();
        if (name.Length is 0 or > MaxName)
        {
            return Problem.Invalid("platform.passkey-name-invalid", nameof(command.Name), ("max", MaxName));
        }

        if ((await accounts.GetPasskeysAsync(account)).Count >= MaxPerPerson)
        {
            return Problem.Conflict("platform.passkeys-too-many", null, ("max", MaxPerPerson));
        }

        command.Passkey.Name = name;
        await accounts.AddOrUpdatePasskeyAsync(account, command.Passkey);
        change.Record(
            "platform.passkey-added", AccountRef.To(account.Id), ("name", account.DisplayName), ("passkey", command.Passkey.Name));
        return new Done();
    }
}
