using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Identity.Passkeys;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>The devices that let a person in by fingerprint, face or their own code.</summary>
public sealed class PasskeysModel(
    UserManager<UserAccount> accounts, PasskeyDesk desk, AccountWriter writer, Sessions sessions, CurrentUser user, Words words)
    : PageModel
{
    private const int MaxId = 2_048;

    [BindProperty]
    public string Name { get; set; } = "";

    public IList<UserPasskeyInfo> Keys { get; private set; } = [];

    private Guid UserId => user.Id!.Value;

    public async Task OnGetAsync() => Keys = await accounts.GetPasskeysAsync(await AccountAsync());

    public async Task<IActionResult> OnPostOptionsAsync() =>
        Content(await desk.CreationOptionsAsync(await AccountAsync()), "application/json");

    public async Task<IActionResult> OnPostAddAsync(string? credential, CancellationToken ct)
    {
        var read = await desk.ReadNewAsync(await AccountAsync(), credential);
        return read.TryGet(out var passkey)
            ? await FinishAsync<AddPasskeyHandler>(
                (handler, change, token) => handler.HandleAsync(new AddPasskey(UserId, passkey, Name), change, token),
                "Account.Passkeys.Added",
                ct)
            : await RefuseAsync(read.Problems);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string id, CancellationToken ct)
    {
        if (id.Length is 0 or > MaxId || id.Length % 2 != 0 || !id.All(char.IsAsciiHexDigit))
        {
            return NotFound();
        }

        return await FinishAsync<RemovePasskeyHandler>(
            (handler, change, token) => handler.HandleAsync(new RemovePasskey(UserId, Convert.FromHexString(id)), change, token),
            "Account.Passkeys.Removed",
            ct);
    }

    private async Task<IActionResult> FinishAsync<THandler>(
        Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string notice, CancellationToken ct)
        where THandler : notnull
    {
        var done = await writer.RunAsync(use, ct);
        if (!done.Succeeded)
        {
            return await RefuseAsync(done.Problems);
        }

        await sessions.ContinueAsync(await AccountAsync(), user.TenantId, ct);
        this.Notify(words[notice]);
        return RedirectToPage();
    }

    private async Task<IActionResult> RefuseAsync(IReadOnlyList<Problem> problems)
    {
        ModelState.Add(problems, words, prefix: "");
        await OnGetAsync();
        return Page();
    }

    private async Task<UserAccount> AccountAsync() => (await accounts.FindByIdAsync(UserId.ToString("D")))!;
}
