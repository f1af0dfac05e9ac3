using Birdik.Platform.Identity;
using Birdik.Platform.Identity.External;
using Birdik.Platform.Identity.Passkeys;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>The way in: by password, by passkey, or through a provider.</summary>
public sealed class SignInModel(
    SignInDesk desk,
    SecondFactorStep secondFactor,
    Sessions sessions,
    PasskeyDesk passkeys,
    ExternalProviders providers,
    CurrentUser user,
    Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public IReadOnlyList<ExternalProvider> Providers => providers.All;

    public string AddressOf(ExternalProvider provider) =>
        $"{AccountLinks.External}/{provider.Name}?returnUrl={Uri.EscapeDataString(Target)}";

    private string Target => LocalUrl.Or(ReturnUrl, AccountLinks.AfterSignIn);

    public IActionResult OnGet(string? failed)
    {
        if (user.IsSignedIn)
        {
            return LocalRedirect(Target);
        }

        if (failed is "external" or "unknown")
        {
            ModelState.AddModelError("", words[$"Account.SignIn.Failed.{failed}"]);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await desk.CheckPasswordAsync(Input.UserName, Input.Password, ct);
        if (!answer.TryGet(out var account))
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        if (account.TwoFactorEnabled)
        {
            await secondFactor.BeginAsync(account, Input.Remember);
            return RedirectToPage("SecondFactor", new { ReturnUrl });
        }

        return await InAsync(account, Input.Remember, ct);
    }

    public async Task<IActionResult> OnPostPasskeyOptionsAsync() =>
        Content(await passkeys.RequestOptionsAsync(), "application/json");

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, CancellationToken ct)
    {
        ModelState.Clear();
        var answer = await passkeys.CheckAsync(credential, ct);
        if (answer.TryGet(out var account))
        {
            return await InAsync(account, remember: false, ct);
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<IActionResult> InAsync(UserAccount account, bool remember, CancellationToken ct) =>
        LocalRedirect(AccountLinks.After(account, await sessions.StartAsync(account, remember, ct), Target));

    public sealed class Form
    {
        public string UserName { get; set; } = "";

        public string Password { get; set; } = "";

        public bool Remember { get; set; }
    }
}
