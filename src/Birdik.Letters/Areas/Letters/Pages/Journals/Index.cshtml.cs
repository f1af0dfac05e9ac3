using Birdik.Letters.Journals;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Journals;

/// <summary>The journals of the office: file, template of the numbers, last number; and their paper form.</summary>
public sealed class IndexModel(BirdikDbContext db, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<(Journal Journal, Organ Organ)> All { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Kinds => words.All<JournalKind>("Letters.JournalKind");

    public async Task OnGetAsync(Guid? journal, CancellationToken ct)
    {
        await ShowAsync(ct);
        var chosen = All.FirstOrDefault(one => one.Journal.Id.Value == journal).Journal;
        Input = new Form
        {
            Kind = chosen?.Kind ?? JournalKind.Incoming,
            Year = chosen?.Year ?? clock.Today().Year,
            FileIndex = chosen?.FileIndex ?? "",
            Template = chosen?.Template ?? Journal.StandardTemplate,
        };
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!user.May(LettersPermissions.Manage))
        {
            return Forbid();
        }

        var tenant = await db.Set<Tenant>().Where(row => row.Id == user.TenantId).Select(row => row.Kind).SingleAsync(ct);
        var organ = OrganOfRole.In(tenant, user.Roles.Count > 0 ? user.Roles[0] : "");
        var answer = await writer.RunAsync<SetJournalHandler, Done>(
            (handler, change, token) => handler.HandleAsync(
                new SetJournal(organ, Input.Kind, Input.Year, Input.FileIndex, Input.Template), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Letters.Journal.Done"]);
            return Redirect(LettersLinks.Journals);
        }

        ModelState.Add(answer.Problems, words);
        await ShowAsync(ct);
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct) => All =
    [
        .. (await (
            from journal in db.Set<Journal>().AsNoTracking()
            join organ in db.Set<Organ>() on journal.OrganId equals organ.Id
            orderby journal.Year descending, organ.Kind, journal.Kind
            select new { Journal = journal, Organ = organ }).ToListAsync(ct)).Select(row => (row.Journal, row.Organ)),
    ];

    public sealed class Form
    {
        public JournalKind Kind { get; set; }

        public int Year { get; set; }

        public string FileIndex { get; set; } = "";

        public string Template { get; set; } = "";
    }
}
