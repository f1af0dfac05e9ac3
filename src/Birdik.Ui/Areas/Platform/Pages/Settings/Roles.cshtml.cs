using Birdik.Platform.Identity;
using Birdik.Platform.Identity.Requests;
using Birdik.Platform.Tenancy;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Settings;

/// <summary>What each role of the office may do, as the modules declare it.</summary>
public sealed class RolesModel(RolePermissions permissions, Offices offices, CurrentUser user) : PageModel
{
    public IReadOnlyList<RoleRow> Roles { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var kind = await offices.KindAsync(user.TenantId, ct);
        Roles = [.. RolesOfTenant.In(kind).Select(role => new RoleRow(role, permissions.Of(role)))];
    }

    public sealed record RoleRow(string Code, IReadOnlyList<string> Permissions);
}
