using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Staffing.Tables;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Tables;

/// <summary>The versions of the office's staffing table.</summary>
public sealed class IndexModel(StaffingTables tables, CurrentUser user, Writer writer, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public DateOnly From { get; set; }

    public IReadOnlyList<StaffingTable> Tables { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        From = clock.Today().AddMonths(1);
        From = new DateOnly(From.Year, From.Month, 1);
        Tables = await tables.AllAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!user.May(StaffingPermissions.Draft))
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var answer = await writer.RunAsync<DraftStaffingTableHandler, Id<StaffingTable>>(
                (handler, change, token) => handler.HandleAsync(new DraftStaffingTable(From), change, token), ct);
            if (answer.TryGet(out var id))
            {
                return Redirect(StaffingLinks.Table(id.Value));
            }

            ModelState.Add(answer.Problems, words);
        }

        Tables = await tables.AllAsync(ct);
        return Page();
    }
}
