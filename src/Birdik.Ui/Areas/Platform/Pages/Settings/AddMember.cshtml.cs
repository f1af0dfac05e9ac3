using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Tenancy.Members;
using Birdik.Platform.Time;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Ui.Areas.Platform.Pages.Settings;

/// <summary>Takes a person into the office: with a new account, or by the name of one that is there.</summary>
public sealed class AddMemberModel(MemberDesk desk, Offices offices, CurrentUser user, TimeProvider clock, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public TakenIn? Made { get; private set; }

    public IReadOnlyList<SelectListItem> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Input.From = clock.Today();
        await ShowRolesAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var command = new TakeIn(Input.UserName, Input.DisplayName, Input.Role, Input.Position, Input.From);
            var taken = await desk.TakeInAsync(command, ct);
            Made = taken.TryGet(out var made) ? made : null;
            ModelState.Add(taken.Problems, words);
        }

        await ShowRolesAsync(ct);
        return Page();
    }

    private async Task ShowRolesAsync(CancellationToken ct)
    {
        var kind = await offices.KindAsync(user.TenantId, ct);
        Roles = [.. RolesOfTenant.In(kind).Select(role => new SelectListItem(words[$"Role.{role}"], role))];
    }

    public sealed class Form
    {
        public string UserName { get; set; } = "";

        public string DisplayName { get; set; } = "";

        public string Role { get; set; } = "";

        public string Position { get; set; } = "";

        public DateOnly From { get; set; }
    }
}
