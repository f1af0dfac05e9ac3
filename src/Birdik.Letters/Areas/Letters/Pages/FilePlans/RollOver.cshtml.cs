using Birdik.Letters.FilePlans;
using Birdik.Letters.Journals;
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
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.FilePlans;

/// <summary>Next year's file plan in one step: untick the files that do not go on.</summary>
public sealed class RollOverModel(BirdikDbContext db, JournalBook journals, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int December = 12;

    [BindProperty]
    public List<Guid> Kept { get; set; } = [];

    [BindProperty]
    public int Year { get; set; }

    public FilePlan? Before { get; private set; }

    public IReadOnlyList<FilePlanItem> Items { get; private set; } = [];

    /// <summary>One of the organs in which the person works.</summary>
    [BindProperty(Name = "organ", SupportsGet = true)]
    public OrganKind Organ { get; set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ShowAsync(ct);
        Kept = [.. Items.Select(item => item.Id.Value)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = Year;
        await ShowAsync(ct);
        Year = asked;
        var kept = Before is null ? null : Kept.ConvertAll(id => new Id<FilePlanItem>(id));
        var answer = await writer.RunAsync<BeginFilePlanHandler, Id<FilePlan>>(
            (handler, change, token) => handler.HandleAsync(new BeginFilePlan(Organ, asked, kept), change, token), ct);
        if (answer.TryGet(out var plan))
        {
            this.Notify(words["Letters.RollOver.Done"]);
            return Redirect(LettersLinks.FilePlan(plan));
        }

        ModelState.Add(answer.Problems, words, "");
        return Page();
    }

    private async Task ShowAsync(CancellationToken ct)
    {
        var own = await journals.OrgansOfAsync(user.Roles, ct);
        Organ = own.Contains(Organ) ? Organ : own[0];
        var (organ, today) = (Organ, clock.Today());
        var organs = db.Set<Organ>().Where(row => row.Kind == organ).Select(row => row.Id);
        Before = await db.Set<FilePlan>().AsNoTracking().Where(row => organs.Contains(row.OrganId)).OrderByDescending(row => row.Year).FirstOrDefaultAsync(ct);
        // The first plan is for the year that runs; each further one for the year after, as December wants it.
        Year = Before is { } plan ? Math.Max(plan.Year + 1, today.Year) : today.Month == December ? today.Year + 1 : today.Year;
        if (Before is { } before)
        {
            Items = await db.Set<FilePlanItem>().AsNoTracking().Where(row => row.PlanId == before.Id).OrderBy(row => row.Index).ToListAsync(ct);
        }
    }
}
