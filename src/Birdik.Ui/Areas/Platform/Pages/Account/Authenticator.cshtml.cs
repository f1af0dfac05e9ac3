using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.SecondFactor;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>The second factor by an app: its key, the first code, the recovery codes.</summary>
public sealed class AuthenticatorModel(
    UserManager<UserAccount> accounts, AccountWriter writer, Sessions sessions, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string Password { get; set; } = "";

    public bool IsOn { get; private set; }

    public string? Key { get; private set; }

    public IHtmlContent? Picture { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    private Guid UserId => user.Id!.Value;

    public Task OnGetAsync() => ShowAsync();

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct)
    {
        await ChangeAsync<StartAuthenticatorHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new StartAuthenticator(UserId), change, token), ct);
        return RedirectToPage();
    }

    public async Task<IActionResult> OnPostTurnOnAsync(CancellationToken ct)
    {
        var codes = await ChangeAsync<TurnOnSecondFactorHandler, IReadOnlyList<string>>(
            (handler, change, token) => handler.HandleAsync(new TurnOnSecondFactor(UserId, Code), change, token), ct);
        RecoveryCodes = codes.TryGet(out var made) ? made : [];
        await ShowAsync();
        return Page();
    }

    public async Task<IActionResult> OnPostTurnOffAsync(CancellationToken ct)
    {
        var off = await ChangeAsync<TurnOffSecondFactorHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new TurnOffSecondFactor(UserId, Password), change, token), ct);
        if (!off.Succeeded)
        {
            await ShowAsync();
            return Page();
        }

        this.Notify(words["Account.Authenticator.TurnedOff"]);
        return LocalRedirect(AccountLinks.Account);
    }

    private async Task<Result<T>> ChangeAsync<THandler, T>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, CancellationToken ct)
        where THandler : notnull
    {
        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            await sessions.ContinueAsync(await AccountAsync(), user.TenantId, ct);
        }

        ModelState.Add(answer.Problems, words, prefix: "");
        return answer;
    }

    private async Task ShowAsync()
    {
        var account = await AccountAsync();
        IsOn = account.TwoFactorEnabled;
        if (!IsOn && await accounts.GetAuthenticatorKeyAsync(account) is { Length: > 0 } key)
        {
            Key = AuthenticatorKey.Grouped(key);
            Picture = QrPicture.Of(AuthenticatorKey.Address(account.UserName!, key), words["Account.Authenticator.Picture"]);
        }
    }

    private async Task<UserAccount> AccountAsync() => (await accounts.FindByIdAsync(UserId.ToString("D")))!;
}
