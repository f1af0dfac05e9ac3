using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>Every session of the account ends; the browser that asked goes on with a new cookie.</summary>
public sealed record EndOtherSessions(Guid UserId);

public sealed class EndOtherSessionsHandler(UserManager<UserAccount> accounts)
{
    public async Task<Result<Done>> HandleAsync(EndOtherSessions command, ChangeContext change, CancellationToken ct)
    {
        if (await accounts.FindByIdAsync(command.UserId.ToString("D")) is not { } account)
        {
            return Problem.NotFound("platform.user-unknown");
        }

        await accounts.UpdateSecurityStampAsync(account);
        change.Record("platform.sessions-ended", AccountRef.To(account.Id), ("name", account.DisplayName));
        return new Done();
    }
}
