using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Platform.Identity.Accounts;

/// <summary>
/// An administrator gives a person of their office a password to come in with once. Of a person who works elsewhere too, only the
/// administrators of the installation may; else one office could enter another through them.
/// </summary>
public sealed record SetTemporaryPassword(Guid UserId, int ByTenantId);

public sealed class SetTemporaryPasswordHandler(UserManager<UserAccount> accounts, NationalDb national)
{
    /// <returns>The password, to be told to the person; it is kept nowhere.</returns>
    public async Task<Result<string>> HandleAsync(SetTemporaryPassword command, ChangeContext change, CancellationToken ct)
    {
        var today = Bishkek.DayOf(change.At);
        var offices = await national.Set<Membership>()
            .Where(row => row.UserId == command.UserId && (row.To == null || row.To >= today))
            .Select(row => row.TenantId)
            .Distinct()
            .ToListAsync(ct);
        var account = await accounts.FindByIdAsync(command.UserId.ToString("D"));
        var byInstallation = command.ByTenantId == Tenant.Installation;
        if (account is null || (!byInstallation && !offices.Contains(command.ByTenantId)))
        {
            return Problem.NotFound("platform.user-unknown");
        }

        if (!byInstallation && offices.Count > 1)
        {
            return Problem.Forbidden("platform.account-elsewhere");
        }

        var password = TemporaryPassword.Make();
        account.MustChangePassword = true;
        account.PasswordHash = accounts.PasswordHasher.HashPassword(account, password);
        var changed = await accounts.UpdateSecurityStampAsync(account);
        if (!changed.Succeeded)
        {
            return changed.Problems("");
        }

        change.Record("platform.password-given", AccountRef.To(account.Id), ("name", account.DisplayName));
        return password;
    }
}
