using Birdik.Planning.Cycle;
using Birdik.Planning.Programmes;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
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

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>A planning document: its parts, goals and measures, money, indicators, agreement route and proof.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, Writer writer, DocumentFindings findings, ReadSteps steps, ReadEnvelope envelopes, HistoryLines history, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    public const int MostShown = 400;

    private Dictionary<Id<Measure>, int> _needs = [];

    [BindProperty]
    public LocalizedText Goal { get; set; } = new("", "");

    [BindProperty]
    public Id<Goal>? Parent { get; set; }

    [BindProperty]
    public string Note { get; set; } = "";

    [BindProperty]
    public string Act { get; set; } = "";

    [BindProperty]
    public DateOnly? On { get; set; }

    public PlanningDocument Document { get; private set; } = null!;

    public IReadOnlyList<DocumentSection> Sections { get; private set; } = [];

    public IReadOnlyList<GoalGroup> Groups { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Parents { get; private set; } = [];

    public Envelope Envelope { get; private set; } = null!;

    public IReadOnlySet<Id<DocumentSection>> OpenComments { get; private set; } = new HashSet<Id<DocumentSection>>();

    public IReadOnlyList<IndicatorState> Indicators { get; private set; } = [];

    public IReadOnlyList<KeptStep> Route { get; private set; } = [];

    public IReadOnlyList<string> Findings { get; private set; } = [];

    public RegulationStep? Next { get; private set; }

    public int MeasureCount { get; private set; }

    public bool HasMore => MeasureCount > MostShown;

    public decimal Cost { get; private set; }

    /// <summary>The share of measures that answer a need.</summary>
    public decimal Covered { get; private set; }

    public decimal DoneShare { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public int NeedsOf(Id<Measure> measure) => _needs.GetValueOrDefault(measure);

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        On = clock.Today();
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostGoalAsync(Id<PlanningDocument> id, CancellationToken ct) => AnswerAsync<AddGoalHandler, Id<Goal>>(
        id, PlanningPermissions.Programmes, (handler, change, token) => handler.HandleAsync(new AddGoal(id, Parent, Goal), change, token), words["Planning.Goal.Added"], ct);

    public Task<IActionResult> OnPostSendAsync(Id<PlanningDocument> id, CancellationToken ct) => AnswerAsync<SendDocumentHandler, Done>(
        id, PlanningPermissions.Programmes, (handler, change, token) => handler.HandleAsync(new SendDocument(id), change, token), words["Planning.Document.Sent"], ct);

    public Task<IActionResult> OnPostMarkAsync(Id<PlanningDocument> id, bool agreed, CancellationToken ct) => AnswerAsync<MarkAgreementHandler, Done>(
        id, PlanningPermissions.Approve, (handler, change, token) => handler.HandleAsync(new MarkAgreement(id, agreed, Note), change, token),
        words[agreed ? "Planning.Route.Agreed" : "Planning.Route.Returned"], ct);

    public Task<IActionResult> OnPostApproveAsync(Id<PlanningDocument> id, CancellationToken ct) => AnswerAsync<ApproveDocumentHandler, Done>(
        id, PlanningPermissions.Approve, (handler, change, token) => handler.HandleAsync(new ApproveDocument(id, Act, On ?? clock.Today()), change, token),
        words["Planning.Document.Approved"], ct);

    public async Task<IActionResult> OnPostAmendAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Programmes))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync<AmendDocumentHandler, Id<PlanningDocument>>(
            (handler, change, token) => handler.HandleAsync(new AmendDocument(id, Note), change, token), ct);
        if (answer.TryGet(out var made))
        {
            this.Notify(words["Planning.Document.Amended"]);
            return Redirect(PlanningLinks.Document(made));
        }

        ModelState.Add(answer.Problems.Select(problem => problem with { Field = problem.Field is null ? null : "Note" }), words, "");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<IActionResult> AnswerAsync<THandler, T>(
        Id<PlanningDocument> id, string permission, Func<THandler, ChangeContext, CancellationToken, Task<Result<T>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(permission))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(done);
            return Redirect(PlanningLinks.Document(id));
        }

        ModelState.Add(answer.Problems, words, "");
        return await ReadAsync(id, ct) ? Page() : NotFound();
    }

    private async Task<bool> ReadAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        if (await db.Set<PlanningDocument>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } document)
        {
            return false;
        }

        Document = document;
        Sections = [.. (await db.Set<DocumentSection>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct)).OrderBy(row => row.Kind)];
        var goals = (await db.Set<Goal>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct)).OrderBy(row => row.Number, OutlineOrder.Instance).ToList();
        Parents = [.. goals.Where(goal => goal.ParentId is null).Select(goal => new SelectListItem($"{goal.Number} {goal.Title.In(words.Language)}", goal.Id.ToString()))];
        var measures = await db.Set<Measure>().AsNoTracking().Where(row => row.DocumentId == id).OrderBy(row => row.Number).Take(MostShown).ToListAsync(ct);
        var byGoal = measures.OrderBy(measure => measure.Number, OutlineOrder.Instance).ToLookup(measure => measure.GoalId);
        Groups =
        [
            .. goals.Select(goal => new GoalGroup(goal, [.. byGoal[goal.Id]])),
            .. measures.Exists(measure => measure.GoalId is null) ? new[] { new GoalGroup(null, [.. byGoal[null]]) } : [],
        ];
        await CountAsync(id, ct);
        Indicators = await IndicatorState.ReadAsync(db, id, ct);
        var marks = await db.Set<AgreementMark>().AsNoTracking().Where(row => row.DocumentId == id).ToListAsync(ct);
        Route = await steps.OfAsync(document, ct);
        Next = document.State == DocumentState.Agreeing ? AgreementRoute.Next(document, marks) : null;
        Envelope = await envelopes.OfAsync(document, ct);
        var sections = Sections.Select(section => section.Id).ToList();
        OpenComments = (await db.Set<SectionComment>().Where(row => row.SettledAt == null && sections.Contains(row.SectionId)).Select(row => row.SectionId).ToListAsync(ct)).ToHashSet();
        Findings = await findings.TellAsync(document, words, ct);
        History = await history.OfAsync(PlanningRefs.To(id), ct);
        return true;
    }

    private async Task CountAsync(Id<PlanningDocument> id, CancellationToken ct)
    {
        var inside = db.Set<Measure>().Where(row => row.DocumentId == id);
        var all = await inside.Select(row => new { row.Cost, row.State }).ToListAsync(ct);
        (MeasureCount, Cost) = (all.Count, all.Sum(row => row.Cost));
        _needs = await inside.Join(db.Set<NeedMeasure>(), row => row.Id, link => link.MeasureId, (row, _) => row.Id)
            .GroupBy(row => row).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, ct);
        (Covered, DoneShare) = all.Count == 0 ? (0, 0) : ((decimal)_needs.Count / all.Count, (decimal)all.Count(row => row.State == MeasureState.Done) / all.Count);
    }

    public sealed record GoalGroup(Goal? Goal, IReadOnlyList<Measure> Measures);
}
