using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace Birdik.Platform.Identity.SignIn;

/// <summary>Begins and ends sessions in the browser, and moves one from an office to another.</summary>
public sealed class Sessions(IHttpContextAccessor accessor, Offices offices, SignInGuard guard)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Begins a session in the office used last, or in the only one; answers 0 when the person has to choose.</summary>
    public async Task<int> StartAsync(UserAccount account, bool remember, CancellationToken ct)
    {
        var tenantId = await ChooseAsync(account, (await guard.FindAsync(account.Id, ct))?.LastTenantId, ct);
        await guard.NoteRightAsync(account.Id, tenantId, ct);
        await WriteAsync(account, tenantId, remember);
        return tenantId;
    }

    /// <summary>The session of this browser goes on after the stamp of the account has changed.</summary>
    public async Task ContinueAsync(UserAccount account, int tenantId, CancellationToken ct) =>
        await WriteAsync(account, await ChooseAsync(account, tenantId, ct), await IsKeptAsync());

    public async Task<Result<Done>> SwitchAsync(UserAccount account, int tenantId, CancellationToken ct)
    {
        if ((await offices.OfAsync(account.Id, ct)).All(office => office.TenantId != tenantId))
        {
            return Problem.Forbidden("platform.office-not-yours");
        }

        await guard.NoteRightAsync(account.Id, tenantId, ct);
        await WriteAsync(account, tenantId, await IsKeptAsync());
        return new Done();
    }

    public Task EndAsync() => Http.SignOutAsync(Schemes.Cookie);

    private async Task<int> ChooseAsync(UserAccount account, int? wanted, CancellationToken ct)
    {
        var all = await offices.OfAsync(account.Id, ct);
        return all.FirstOrDefault(office => office.TenantId == wanted)?.TenantId ?? (all.Count == 1 ? all[0].TenantId : 0);
    }

    private async Task<bool> IsKeptAsync() => (await Http.AuthenticateAsync(Schemes.Cookie)).Properties?.IsPersistent == true;

    private Task WriteAsync(UserAccount account, int tenantId, bool remember) => Http.SignInAsync(
        Schemes.Cookie,
        SessionPrincipal.Of(account.Id, account.SecurityStamp ?? "", tenantId),
        new AuthenticationProperties { IsPersistent = remember });
}
