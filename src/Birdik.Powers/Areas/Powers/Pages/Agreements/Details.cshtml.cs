using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Agreements;
using Birdik.Powers.Functions;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Agreements;

/// <summary>A delegation of one's own office: money, reports, and the steps open to this side.</summary>
public sealed class DetailsModel(
    BirdikDbContext db, Writer writer, ThreadTeller threads, HistoryLines history, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public SumForm Sum { get; set; } = new();

    [BindProperty]
    public string Reason { get; set; } = "";

    public DelegationAgreement Agreement { get; private set; } = null!;

    public Function Function { get; private set; } = null!;

    public LocalizedText Giver { get; private set; } = new("", "");

    public LocalizedText Taker { get; private set; } = new("", "");

    public IReadOnlyList<AgreementMoney> Lines { get; private set; } = [];

    public IReadOnlyList<AgreementIndicator> Indicators { get; private set; } = [];

    public IReadOnlyList<AgreementReport> Reports { get; private set; } = [];

    public IReadOnlyList<AgreementStep> Steps { get; private set; } = [];

    public IReadOnlyList<ThreadLink> Thread { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public DateOnly Today => clock.Today();

    public DelegationState State => Agreement.StateOn(Today);

    /// <summary>Whether the reader writes down money and reports of a delegation that is in force or was.</summary>
    public bool MayRecord => user.May(PowersPermissions.Delegate)
        && State is DelegationState.Delegated or DelegationState.Suspended or DelegationState.Ended or DelegationState.Terminated;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostStepAsync(Guid id, AgreementStep step, CancellationToken ct) => AnswerAsync<StepAgreementHandler>(
        id, (handler, change, token) => handler.HandleAsync(new StepAgreement(new(id), step, Reason.Trim()), change, token),
        words[$"Powers.Step.{step}.Done"], ct);

    public async Task<IActionResult> OnPostMoneyAsync(Guid id, CancellationToken ct) => await AnswerAsync<RecordMoneyHandler>(
        id, (handler, change, token) => handler.HandleAsync(
            new RecordMoney(new(id), Sum.Year, Sum.Transferred ?? 0, Sum.Spent ?? 0, Sum.Returned ?? 0), change, token),
        words["Powers.Agreement.Money.Saved"], ct);

    public Task<IActionResult> OnPostReportAsync(Guid id, DateOnly due, CancellationToken ct) => AnswerAsync<HandInReportHandler>(
        id, (handler, change, token) => handler.HandleAsync(new HandInReport(new(id), due, null), change, token),
        words["Powers.Agreement.HandIn.Done"], ct);

    private async Task<IActionResult> AnswerAsync<THandler>(
        Guid id, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!user.May(PowersPermissions.Delegate))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (answer.Succeeded)
        {
            this.Notify(done);
            return Redirect(PowersLinks.Agreement(id));
        }

        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<bool> ReadAsync(Guid guid, CancellationToken ct)
    {
        var id = new Id<DelegationAgreement>(guid);
        if (await db.Set<DelegationAgreement>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, ct) is not { } agreement)
        {
            return false;
        }

        Agreement = agreement;
        Function = await db.Set<Function>().AsNoTracking().SingleAsync(one => one.Id == agreement.FunctionId, ct);
        Giver = await db.Set<Tenant>().Where(tenant => tenant.Id == agreement.GiverId).Select(tenant => tenant.Name).SingleAsync(ct);
        Taker = await db.Set<Tenant>().Where(tenant => tenant.Id == agreement.TakerId).Select(tenant => tenant.Name).SingleAsync(ct);
        Lines = await db.Set<AgreementMoney>().AsNoTracking().Where(one => one.AgreementId == id).OrderBy(one => one.Year).ToListAsync(ct);
        Indicators = await db.Set<AgreementIndicator>().AsNoTracking().Where(one => one.AgreementId == id).OrderBy(one => one.Name).ToListAsync(ct);
        Reports = await db.Set<AgreementReport>().AsNoTracking().Where(one => one.AgreementId == id).OrderBy(one => one.Due).ToListAsync(ct);
        Steps = user.May(PowersPermissions.Delegate) ? AgreementSteps.Open(agreement, Today) : [];
        Thread = (await threads.OfAsync(AgreementRef.To(id), ct))?.Links ?? [];
        History = await history.OfAsync(AgreementRef.To(id), ct);
        return true;
    }

    public sealed class SumForm
    {
        public int Year { get; set; }

        public decimal? Transferred { get; set; }

        public decimal? Spent { get; set; }

        public decimal? Returned { get; set; }
    }
}
