using Birdik.Platform.Identity;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>The code of the app, or a recovery code, after the right password.</summary>
public sealed class SecondFactorModel(SecondFactorStep step, Sessions sessions, Words words) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public string RecoveryCode { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    public async Task<IActionResult> OnGetAsync() =>
        await step.PendingAsync() is null ? LocalRedirect(AccountLinks.SignIn) : Page();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        FinishAsync(account => step.CheckCodeAsync(account, Code, ct), ct);

    public Task<IActionResult> OnPostRecoveryAsync(CancellationToken ct) =>
        FinishAsync(account => step.CheckRecoveryCodeAsync(account, RecoveryCode, ct), ct);

    private async Task<IActionResult> FinishAsync(Func<UserAccount, Task<Result<UserAccount>>> check, CancellationToken ct)
    {
        if (await step.PendingAsync() is not { } pending)
        {
            return LocalRedirect(AccountLinks.SignIn);
        }

        var answer = await check(pending.Account);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, prefix: "");
            return Page();
        }

        await step.EndAsync();
        var tenant = await sessions.StartAsync(pending.Account, pending.Remember, ct);
        return LocalRedirect(AccountLinks.After(pending.Account, tenant, LocalUrl.Or(ReturnUrl, AccountLinks.AfterSignIn)));
    }
}
