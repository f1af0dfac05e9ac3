using Birdik.Platform.Identity;
using Birdik.Platform.Identity.SignIn;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Account;

/// <summary>In which of their offices a person works now.</summary>
public sealed class OfficeModel(
    Offices offices, Sessions sessions, UserManager<UserAccount> accounts, CurrentUser user, Words words) : PageModel
{
    public IReadOnlyList<OfficeRow> All { get; private set; } = [];

    public int Current => user.TenantId;

    public string RolesOf(OfficeRow office) => string.Join(", ", office.Roles.Select(role => words[$"Role.{role}"]));

    public async Task OnGetAsync(CancellationToken ct) => All = await offices.OfAsync(user.Id!.Value, ct);

    public async Task<IActionResult> OnPostAsync(int tenant, CancellationToken ct)
    {
        var account = (await accounts.FindByIdAsync(user.Id!.Value.ToString("D")))!;
        var switched = await sessions.SwitchAsync(account, tenant, ct);
        if (switched.Succeeded)
        {
            return LocalRedirect(AccountLinks.AfterSignIn);
        }

        ModelState.Add(switched.Problems, words);
        await OnGetAsync(ct);
        return Page();
    }
}
