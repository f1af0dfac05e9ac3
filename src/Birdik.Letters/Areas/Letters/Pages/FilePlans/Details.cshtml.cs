using Birdik.Letters.FilePlans;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.FilePlans;

/// <summary>A file plan: its files, its approval and closing, the archive inventory.</summary>
public sealed class DetailsModel(BirdikDbContext db, HistoryLines history, Writer writer, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public TransferForm Transfer { get; set; } = new();

    public FilePlan Plan { get; private set; } = null!;

    public Organ Organ { get; private set; } = null!;

    public IReadOnlyList<FilePlanItem> Items { get; private set; } = [];

    /// <summary>The next step: a draft is approved; a year that is over is closed.</summary>
    public string? Step => !user.May(LettersPermissions.Manage) ? null
        : Plan.State == FilePlanState.Draft ? "Approve"
        : Plan.State == FilePlanState.Approved && clock.Today().Year > Plan.Year ? "Close"
        : null;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Retentions => words.All<Retention>("Letters.Retention");

    public async Task<IActionResult> OnGetAsync(Id<FilePlan> id, Guid? item, CancellationToken ct)
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (Items.FirstOrDefault(one => one.Id.Value == item) is { } chosen)
        {
            Input = new Form
            {
                Index = chosen.Index, TitleKy = chosen.Title.Ky, TitleRu = chosen.Title.Ru, Retention = chosen.Retention, Years = chosen.Years,
                Article = chosen.Article, IsVerified = chosen.IsVerified, IsElectronic = chosen.IsElectronic, Note = chosen.Note,
            };
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(Id<FilePlan> id, CancellationToken ct) =>
        StepAsync<ChangeFilePlanItemHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, Input.AsEntry()), change, token), "Letters.FilePlan.Saved", "Input", ct);

    public Task<IActionResult> OnPostRemoveAsync(Id<FilePlan> id, Guid item, CancellationToken ct) =>
        StepAsync<RemoveFilePlanItemHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, new(item)), change, token), "Letters.FilePlan.Removed", "", ct);

    public Task<IActionResult> OnPostApproveAsync(Id<FilePlan> id, CancellationToken ct) =>
        StepAsync<ApproveFilePlanHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id), change, token), "Letters.FilePlan.ApprovedDone", "", ct);

    public Task<IActionResult> OnPostCloseAsync(Id<FilePlan> id, CancellationToken ct) =>
        StepAsync<CloseFilePlanHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id), change, token), "Letters.FilePlan.ClosedDone", "", ct);

    public Task<IActionResult> OnPostTransferAsync(Id<FilePlan> id, CancellationToken ct) =>
        StepAsync<TransferFilePlanHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, Transfer.Inventory, Transfer.On), change, token), "Letters.FilePlan.TransferredDone",
            "Transfer", ct);

    public string RetentionOf(FilePlanItem item) =>
        item.Retention == Retention.Years ? words.Count("Letters.Retention.Count", item.Years ?? 0) : words[$"Letters.Retention.{item.Retention}"];

    private async Task<IActionResult> StepAsync<THandler>(
        Id<FilePlan> id, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, string prefix, CancellationToken ct)
        where THandler : notnull
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!user.May(LettersPermissions.Manage))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, prefix);
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(LettersLinks.FilePlan(id));
    }

    private async Task<bool> FindAsync(Id<FilePlan> id, CancellationToken ct)
    {
        if (await db.Set<FilePlan>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } plan)
        {
            return false;
        }

        Plan = plan;
        Organ = await db.Set<Organ>().AsNoTracking().SingleAsync(row => row.Id == plan.OrganId, ct);
        Items = await db.Set<FilePlanItem>().AsNoTracking().Where(row => row.PlanId == id).OrderBy(row => row.Index).ToListAsync(ct);
        History = await history.OfAsync(LettersRefs.To(id), ct);
        return true;
    }

    public sealed class TransferForm
    {
        public string Inventory { get; set; } = "";

        public DateOnly? On { get; set; }
    }

    public sealed class Form
    {
        public string Index { get; set; } = "";

        public string TitleKy { get; set; } = "";

        public string TitleRu { get; set; } = "";

        public Retention Retention { get; set; }

        public int? Years { get; set; }

        public string Article { get; set; } = "";

        public bool IsVerified { get; set; }

        public bool IsElectronic { get; set; }

        public string Note { get; set; } = "";

        public FileEntry AsEntry() => new(Index, TitleKy, TitleRu, Retention, Years, Article, IsVerified, IsElectronic, Note);
    }
}
