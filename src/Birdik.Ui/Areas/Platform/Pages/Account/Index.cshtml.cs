using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>A person's own account: who they are here, and what keeps it safe.</summary>
public sealed class IndexModel(
    UserManager<UserAccount> accounts,
    ExternalProviders providers,
    AccountWriter writer,
    Sessions sessions,
    CurrentUser user,
    Words words) : PageModel
{
    private IList<UserLoginInfo> _logins = [];

    public string DisplayName => user.Name;

    public string UserName { get; private set; } = "";

    public string TenantName => user.TenantName;

    public string Roles => string.Join(", ", user.Roles.Select(role => words[$"Role.{role}"]));

    public bool HasSecondFactor { get; private set; }

    public IReadOnlyList<ExternalProvider> Providers => providers.All;

    public bool IsLinked(ExternalProvider provider) => _logins.Any(login => login.LoginProvider == provider.Name);

    public async Task OnGetAsync(string? failed)
    {
        var account = await AccountAsync();
        (UserName, HasSecondFactor) = (account.UserName!, account.TwoFactorEnabled);
        _logins = providers.All.Count == 0 ? [] : await accounts.GetLoginsAsync(account);
        if (failed == "link")
        {
            ModelState.AddModelError("", words["Problem.platform.login-taken"]);
        }
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken ct)
    {
        await writer.RunAsync<EndOtherSessionsHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new EndOtherSessions(user.Id!.Value), change, token), ct);
        await sessions.ContinueAsync(await AccountAsync(), user.TenantId, ct);
        this.Notify(words["Account.EndOthers.Done"]);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostUnlinkAsync(string provider, CancellationToken ct)
    {
        await writer.RunAsync<UnlinkLoginHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new UnlinkLogin(user.Id!.Value, provider), change, token), ct);
        await sessions.ContinueAsync(await AccountAsync(), user.TenantId, ct);
        return RedirectToPage();
    }

    private async Task<UserAccount> AccountAsync() => (await accounts.FindByIdAsync(user.Id!.Value.ToString("D")))!;
}
