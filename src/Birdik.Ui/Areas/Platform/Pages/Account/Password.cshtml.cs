using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>A new password; the first thing after a temporary one.</summary>
public sealed class PasswordModel(
    AccountWriter writer, UserManager<UserAccount> accounts, Sessions sessions, CurrentUser user, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public bool IsTemporary => User.HasClaim(claim => claim.Type == BirdikClaims.MustChangePassword);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.New != Input.Repeat)
        {
            ModelState.Add([Problem.Invalid("platform.password-repeat", nameof(Form.Repeat))], words);
            return Page();
        }

        var command = new ChangePassword(user.Id!.Value, Input.Current, Input.New);
        var changed = await writer.RunAsync<ChangePasswordHandler, Done>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!changed.Succeeded)
        {
            ModelState.Add(changed.Problems, words);
            return Page();
        }

        var account = (await accounts.FindByIdAsync(user.Id.Value.ToString("D")))!;
        await sessions.ContinueAsync(account, user.TenantId, ct);
        this.Notify(words["Account.Password.Done"]);
        return LocalRedirect(user.TenantId == 0 ? AccountLinks.AfterSignIn : AccountLinks.Account);
    }

    public sealed class Form
    {
        public string Current { get; set; } = "";

        public string New { get; set; } = "";

        public string Repeat { get; set; } = "";
    }
}
