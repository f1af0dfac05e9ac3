using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Rises;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Needs;

/// <summary>A need: its words, evidence, similar ones, what it was put to, who raised it for those who may know, and its thread.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, Writer writer, SimilarNeeds similar, NeedMap maps, FileStore store, ThreadTeller threads, HistoryLines history,
    CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int MaxTitle = 120;

    [BindProperty]
    public string Reason { get; set; } = "";

    [BindProperty]
    public IFormFile? Evidence { get; set; }

    [BindProperty]
    public Id<Measure>? Measure { get; set; }

    [BindProperty]
    public decimal? Percent { get; set; } = 100;

    public Need Need { get; private set; } = null!;

    public Need? Into { get; private set; }

    public IReadOnlyList<Need> Origins { get; private set; } = [];

    public IReadOnlyList<SimilarNeed> Similar { get; private set; } = [];

    public IReadOnlyList<StoredFile> Files { get; private set; } = [];

    public IReadOnlyList<RiseFact> Rises { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Measures { get; private set; } = [];

    public NeedAuthor? Author { get; private set; }

    public bool HasAuthor { get; private set; }

    public string Village { get; private set; } = "";

    public string OfficeCode { get; private set; } = "";

    /// <summary>The land, where the need has a point on it.</summary>
    public NeedMapSheet? Map { get; private set; }

    public IReadOnlyList<ThreadLink> Thread { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public string Title => Need.Text.Length > MaxTitle ? Need.Text[..MaxTitle] + "…" : Need.Text;

    public async Task<IActionResult> OnGetAsync(Id<Need> id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostMergeAsync(Id<Need> id, Id<Need> into, CancellationToken ct) => AnswerAsync<MergeNeedHandler>(
        id, (handler, change, token) => handler.HandleAsync(new MergeNeed(id, into, words["Planning.Need.SameMatter"]), change, token),
        words["Planning.Need.Merge.Done"], ct);

    public Task<IActionResult> OnPostSplitAsync(Id<Need> id, CancellationToken ct) => AnswerAsync<SplitNeedHandler>(
        id, (handler, change, token) => handler.HandleAsync(new SplitNeed(id, Reason), change, token), words["Planning.Need.Split.Done"], ct);

    public Task<IActionResult> OnPostLinkAsync(Id<Need> id, CancellationToken ct) => AnswerAsync<LinkNeedHandler>(
        id, (handler, change, token) => handler.HandleAsync(new LinkNeed(id, Measure ?? default, Percent ?? 0), change, token),
        words["Planning.Need.Link.Done"], ct);

    public async Task<IActionResult> OnPostEvidenceAsync(Id<Need> id, CancellationToken ct)
    {
        if (Evidence is null)
        {
            ModelState.AddModelError(nameof(Evidence), words["Planning.Field.Evidence.Missing"]);
            return await ReadAsync(id, ct) ? Page() : NotFound();
        }

        await using var content = Evidence.OpenReadStream();
        var received = await store.ReceiveAsync(content, Evidence.FileName, ct);
        if (received.TryGet(out var file))
        {
            return await AnswerAsync<AddEvidenceHandler>(
                id, (handler, change, token) => handler.HandleAsync(new AddEvidence(id, file), change, token), words["Planning.Need.AddEvidence.Done"], ct);
        }

        ModelState.Add(received.Problems.Select(problem => problem with { Field = "Evidence" }), words, "");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> AnswerAsync<THandler>(
        Id<Need> id, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(done);
            return Redirect(PlanningLinks.Need(id));
        }

        ModelState.Add(answer.Problems, words, "");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Id<Need> id, CancellationToken ct)
    {
        if (await db.Set<Need>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } need)
        {
            return false;
        }

        Need = need;
        var owner = PlanningRefs.To(id);
        Into = need.MergedIntoId is { } into ? await db.Set<Need>().AsNoTracking().SingleAsync(row => row.Id == into, ct) : null;
        Origins = await db.Set<Need>().AsNoTracking().Where(row => row.MergedIntoId == id).OrderBy(row => row.RaisedAt).ToListAsync(ct);
        Similar = need.IsOpen && user.May(PlanningPermissions.Needs) ? await similar.OfAsync(need, ct) : [];
        Files = await db.Set<StoredFile>().AsNoTracking()
            .Where(row => row.OwnerKind == owner.Kind && row.OwnerId == owner.Id).OrderBy(row => row.UploadedAt).ToListAsync(ct);
        HasAuthor = await db.Set<NeedAuthor>().AnyAsync(row => row.NeedId == id, ct);
        Author = user.May(PlanningPermissions.Personal) ? await db.Set<NeedAuthor>().AsNoTracking().SingleOrDefaultAsync(row => row.NeedId == id, ct) : null;
        Village = need.VillageId is { } village
            ? (await db.Set<Unit>().AsNoTracking().Where(unit => unit.Id == village).Select(unit => unit.Name).SingleAsync(ct)).In(words.Language)
            : words["Planning.WholeMunicipality"];
        OfficeCode = await db.Set<Tenant>().Where(tenant => tenant.Id == user.TenantId).Select(tenant => tenant.Code).SingleAsync(ct);
        Map = need.Latitude is null ? null : await maps.OfAsync(user.TenantId, ct);
        var guid = id.Value;
        Rises = (await (
            from rise in db.Set<Rise>().AsNoTracking()
            join tenant in db.Set<Tenant>() on rise.ToTenantId equals tenant.Id
            where rise.NeedId == guid
            select new { rise, tenant.Name }).ToListAsync(ct)).ConvertAll(row => new RiseFact(row.rise, row.Name));
        Measures = await MeasuresAsync(ct);
        Thread = (await threads.OfAsync(owner, ct))?.Links ?? [];
        History = await history.OfAsync(owner, ct);
        return true;
    }

    /// <summary>The measures of documents still open to change.</summary>
    private async Task<List<SelectListItem>> MeasuresAsync(CancellationToken ct)
    {
        var rows = await (
            from measure in db.Set<Measure>().AsNoTracking()
            join document in db.Set<PlanningDocument>() on measure.DocumentId equals document.Id
            where document.State == DocumentState.Draft || document.State == DocumentState.Agreeing
            orderby document.FromYear, measure.Number
            select new { measure.Id, measure.Number, measure.Title, Document = document.Title }).ToListAsync(ct);
        return rows.ConvertAll(row => new SelectListItem($"{row.Number} {row.Title.In(words.Language)} ({row.Document.In(words.Language)})", row.Id.ToString()));
    }
}
