using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>Begins a planning document of the office's own level.</summary>
public sealed class NewModel(BirdikDbContext db, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int Term = 2;

    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Kinds { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReadAsync(ct);
        var year = clock.Today().Year + 1;
        (Input.Kind, Input.FromYear, Input.ToYear) = (Enum.Parse<DocumentKind>(Kinds[0].Value), year, year + Term);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState.IsValid)
        {
            var command = new CreateDocument(Input.Kind, Input.Title with { Ky = Input.Title.Ky.Trim(), Ru = Input.Title.Ru.Trim() }, Input.FromYear, Input.ToYear);
            var answer = await writer.RunAsync<CreateDocumentHandler, Id<PlanningDocument>>(
                (handler, change, token) => handler.HandleAsync(command, change, token), ct);
            if (answer.TryGet(out var id))
            {
                this.Notify(words["Planning.Document.Begun"]);
                return Redirect(PlanningLinks.Document(id));
            }

            ModelState.Add(answer.Problems, words);
        }

        await ReadAsync(ct);
        return Page();
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var isLocal = await db.Set<Tenant>().AnyAsync(tenant => tenant.Id == user.TenantId && tenant.Kind == TenantKind.Municipality, ct);
        Kinds =
        [
            .. Enum.GetValues<DocumentKind>().Where(kind => DocumentKinds.IsLocal(kind) == isLocal)
                .Select(kind => new SelectListItem(words[$"Planning.Kind.{kind}"], kind.ToString())),
        ];
    }

    public sealed class Form
    {
        public DocumentKind Kind { get; set; }

        public LocalizedText Title { get; set; } = new("", "");

        public int FromYear { get; set; }

        public int ToYear { get; set; }
    }
}
