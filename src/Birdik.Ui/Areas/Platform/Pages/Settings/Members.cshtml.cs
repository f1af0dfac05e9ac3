using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Accounts;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy.Members;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Settings;

/// <summary>The people of the office and their roles.</summary>
public sealed class MembersModel(MembersOfTenant members, AccountWriter writer, CurrentUser user, Words words) : PageModel
{
    public IReadOnlyList<MemberRow> Members { get; private set; } = [];

    /// <summary>A temporary password just given; shown once.</summary>
    public GivenPassword? Given { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Members = await members.ListAsync(ct);

    public async Task<IActionResult> OnPostPasswordAsync(Guid account, CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Members.FirstOrDefault(member => member.UserId == account) is not { } member)
        {
            return NotFound();
        }

        var given = await writer.RunAsync<SetTemporaryPasswordHandler, string>(
            (handler, change, token) => handler.HandleAsync(new SetTemporaryPassword(account, user.TenantId), change, token), ct);
        if (given.TryGet(out var password))
        {
            Given = new GivenPassword(member.UserName, password);
        }

        ModelState.Add(given.Problems, words);
        return Page();
    }

    public sealed record GivenPassword(string UserName, string Password);
}
