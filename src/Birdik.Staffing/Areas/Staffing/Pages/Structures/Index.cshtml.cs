using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Staffing.Structures;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Staffing.Areas.Staffing.Pages.Structures;

/// <summary>The versions of the office's internal structure.</summary>
public sealed class IndexModel(OfficeStructures structures, CurrentUser user, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public StructureStart Start { get; set; }

    public IReadOnlyList<OfficeStructure> Structures { get; private set; } = [];

    public bool MayBegin => user.May(StaffingPermissions.Draft) && Structures.All(one => one.State == StructureState.Adopted);

    public IReadOnlyList<SelectListItem> Starts =>
        [.. Enum.GetValues<StructureStart>().Select(start => new SelectListItem(words[$"Staffing.StructureStart.{start}"], start.ToString()))];

    public async Task OnGetAsync(CancellationToken ct) => Structures = await structures.AllAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!user.May(StaffingPermissions.Draft))
        {
            return Forbid();
        }

        if (ModelState.IsValid)
        {
            var answer = await writer.RunAsync<DraftStructureHandler, Id<OfficeStructure>>(
                (handler, change, token) => handler.HandleAsync(new DraftStructure(Start), change, token), ct);
            if (answer.TryGet(out var id))
            {
                return Redirect(StaffingLinks.Structure(id.Value));
            }

            ModelState.Add(answer.Problems, words);
        }

        Structures = await structures.AllAsync(ct);
        return Page();
    }
}
