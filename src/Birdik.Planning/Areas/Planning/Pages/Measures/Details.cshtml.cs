using System.Globalization;
using Birdik.Methods.Planning.Proof;
using Birdik.Planning.Needs;
using Birdik.Planning.Programmes;
using Birdik.Planning.Proof;
using Birdik.Platform.Files;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
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

namespace Birdik.Planning.Areas.Planning.Pages.Measures;

/// <summary>A measure: which needs it answers, its money, how far it is, what proves it, and its thread.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, NationalDb national, ReadFunding fundings, IEnumerable<IMeasureFunding> budgets, Writer writer, FileStore store, ThreadTeller threads, HistoryLines history,
    CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    private const int MostGoals = 300;

    [BindProperty]
    public ReportForm Report { get; set; } = new();

    [BindProperty]
    public EvidenceForm Evidence { get; set; } = new();

    [BindProperty]
    public DateOnly? On { get; set; }

    [BindProperty]
    public decimal? Value { get; set; }

    [BindProperty]
    public string Source { get; set; } = "";

    [BindProperty]
    public string HigherGoal { get; set; } = "";

    [BindProperty]
    public decimal? Percent { get; set; }

    public Measure Measure { get; private set; } = null!;

    public PlanningDocument Document { get; private set; } = null!;

    public IReadOnlyList<(Need Need, decimal Percent)> Needs { get; private set; } = [];

    public IReadOnlyList<MeasureMoney> Money { get; private set; } = [];

    /// <summary>What the lines of the budget pay, year by year.</summary>
    public IReadOnlyList<FundedYear> Funding { get; private set; } = [];

    /// <summary>Whether a module knows budgets at all.</summary>
    public bool KnowsBudgets => budgets.Any();

    public IReadOnlyList<IndicatorState> Indicators { get; private set; } = [];

    public IReadOnlyList<ProofLink> Chain { get; private set; } = [];

    public IReadOnlyList<SelectListItem> HigherGoals { get; private set; } = [];

    public IReadOnlyList<SelectListItem> States => NeedChoices.Of<MeasureState>(words, "Planning.MeasureState");

    public IReadOnlyList<SelectListItem> EvidenceSteps => NeedChoices.Of<EvidenceStep>(words, "Planning.Evidence");

    public string Village { get; private set; } = "";

    public IReadOnlyList<ThreadLink> Thread { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(Id<Measure> id, CancellationToken ct)
    {
        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        Report = new ReportForm { State = Measure.State, Progress = Measure.Progress, Spent = Measure.Spent };
        (On, Percent, Evidence.On) = (Today, 100, Today);
        return Page();
    }

    public Task<IActionResult> OnPostReportAsync(Id<Measure> id, CancellationToken ct) => AnswerAsync<ReportMeasureHandler>(
        id, "Report", (handler, change, token) => handler.HandleAsync(
            new ReportMeasure(id, Report.State, Report.Progress ?? 0, Report.Spent ?? 0, Report.Text), change, token),
        words["Planning.Report.Done"], ct);

    public Task<IActionResult> OnPostValueAsync(Id<Measure> id, Id<Indicator> indicator, CancellationToken ct) => AnswerAsync<EnterValueHandler>(
        id, "", (handler, change, token) => handler.HandleAsync(new EnterValue(indicator, On ?? Today, Value ?? 0, Source.Trim()), change, token),
        words["Planning.Value.Entered"], ct);

    public async Task<IActionResult> OnPostHigherAsync(Id<Measure> id, CancellationToken ct)
    {
        var parts = HigherGoal.Split(':');
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var tenant) || !Guid.TryParse(parts[1], out var goal)
            || await HigherAsync(tenant, goal, ct) is not { } title)
        {
            ModelState.AddModelError(nameof(HigherGoal), words["Planning.Field.HigherGoal.Missing"]);
            return await ReadAsync(id, ct) ? Page() : NotFound();
        }

        return await AnswerAsync<LinkHigherHandler>(
            id, "", (handler, change, token) => handler.HandleAsync(new LinkHigher(id, tenant, goal, title, Percent ?? 0), change, token),
            words["Planning.Higher.Linked"], ct);
    }

    public async Task<IActionResult> OnPostEvidenceAsync(Id<Measure> id, CancellationToken ct)
    {
        if (Evidence.File is null)
        {
            ModelState.AddModelError("Evidence.File", words["Planning.Field.Evidence.Missing"]);
            return await ReadAsync(id, ct) ? Page() : NotFound();
        }

        await using var content = Evidence.File.OpenReadStream();
        var received = await store.ReceiveAsync(content, Evidence.File.FileName, ct);
        if (received.TryGet(out var file))
        {
            return await AnswerAsync<AddMeasureEvidenceHandler>(
                id, "Evidence", (handler, change, token) => handler.HandleAsync(
                    new AddMeasureEvidence(id, Evidence.Step, Evidence.Title, Evidence.On ?? Today, file), change, token),
                words["Planning.Need.AddEvidence.Done"], ct);
        }

        ModelState.Add(received.Problems.Select(problem => problem with { Field = "File" }), words, "Evidence");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> AnswerAsync<THandler>(
        Id<Measure> id, string form, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(PlanningPermissions.Programmes))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(done);
            return Redirect(PlanningLinks.Measure(id));
        }

        ModelState.Add(answer.Problems, words, form);
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Id<Measure> id, CancellationToken ct)
    {
        if (await db.Set<Measure>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } measure)
        {
            return false;
        }

        Measure = measure;
        Document = await db.Set<PlanningDocument>().AsNoTracking().SingleAsync(row => row.Id == measure.DocumentId, ct);
        var needs = await (
            from link in db.Set<NeedMeasure>().AsNoTracking()
            join need in db.Set<Need>() on link.NeedId equals need.Id
            where link.MeasureId == id
            orderby need.Year, need.Serial
            select new { need, link.Percent }).ToListAsync(ct);
        Needs = needs.ConvertAll(row => (row.need, row.Percent));
        Money = [.. (await db.Set<MeasureMoney>().AsNoTracking().Where(row => row.MeasureId == id).ToListAsync(ct)).OrderBy(row => row.Year).ThenBy(row => row.Source)];
        Funding = DocumentKinds.IsLocal(Document.Kind) ? (await fundings.OfAsync([measure.TenantId], [measure.DocumentId], ct)).Of(id) : [];
        Indicators = [.. (await IndicatorState.ReadAsync(db, measure.DocumentId, ct)).Where(row => row.Indicator.MeasureId == id)];
        Chain = [.. (await MeasureProof.LinksAsync(db, fundings, measure.DocumentId, ct)).Where(link => link.Measure == measure.Number)];
        Village = measure.VillageId is { } village
            ? (await db.Set<Unit>().AsNoTracking().Where(unit => unit.Id == village).Select(unit => unit.Name).SingleAsync(ct)).In(words.Language)
            : "";
        HigherGoals = DocumentKinds.IsLocal(Document.Kind) ? await HigherGoalsAsync(ct) : [];
        Thread = (await threads.OfAsync(PlanningRefs.To(id), ct))?.Links ?? [];
        History = await history.OfAsync(PlanningRefs.To(id), ct);
        return true;
    }

    /// <summary>The goals of approved programmes of other levels.</summary>
    private async Task<List<SelectListItem>> HigherGoalsAsync(CancellationToken ct)
    {
        var rows = await (
            from goal in national.Set<Goal>()
            join document in national.Set<PlanningDocument>() on new { goal.TenantId, Id = goal.DocumentId } equals new { document.TenantId, document.Id }
            where document.State == DocumentState.Approved && document.TenantId != user.TenantId
                && (document.Kind == DocumentKind.NationalProgramme || document.Kind == DocumentKind.StateProgramme
                    || document.Kind == DocumentKind.RegionalProgramme || document.Kind == DocumentKind.RayonProgramme)
            orderby document.Kind, goal.Number
            select new { goal, document.Title }).Take(MostGoals).ToListAsync(ct);
        return rows.ConvertAll(row => new SelectListItem(
            $"{row.goal.Number} {row.goal.Title.In(words.Language)} ({row.Title.In(words.Language)})", $"{row.goal.TenantId}:{row.goal.Id}"));
    }

    private async Task<LocalizedText?> HigherAsync(int tenant, Guid goal, CancellationToken ct)
    {
        var id = new Id<Goal>(goal);
        return await national.Set<Goal>().Where(row => row.TenantId == tenant && row.Id == id).Select(row => row.Title).SingleOrDefaultAsync(ct);
    }

    public sealed class ReportForm
    {
        public MeasureState State { get; set; }

        public int? Progress { get; set; }

        public decimal? Spent { get; set; }

        public string Text { get; set; } = "";
    }

    public sealed class EvidenceForm
    {
        public EvidenceStep Step { get; set; } = EvidenceStep.Contract;

        public string Title { get; set; } = "";

        public DateOnly? On { get; set; }

        public IFormFile? File { get; set; }
    }
}
