using Birdik.Letters.FilePlans;
using Birdik.Letters.Incoming;
using Birdik.Letters.Outgoing;
using Birdik.Letters.Points;
using Birdik.Platform.Ids;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
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

namespace Birdik.Letters.Areas.Letters.Pages.Outgoing;

/// <summary>An outgoing letter as it will be printed, and its next step: number, dispatch, delivery.</summary>
public sealed class DetailsModel(
    ReadOutgoingLetter read, ReadPoints points, Signers signers, PlanFiles files, HistoryLines history, Writer writer, CurrentUser user, Words words, TimeProvider clock)
    : PageModel
{
    [BindProperty]
    public Guid? Signer { get; set; }

    [BindProperty]
    public string? FileIndex { get; set; }

    [BindProperty]
    public bool WithoutAgreement { get; set; }

    [BindProperty]
    public Channel Channel { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public OutgoingView View { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public IReadOnlyList<PointView> Points { get; private set; } = [];

    public IReadOnlyList<IncompleteMark> Marks { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Signers { get; private set; } = [];

    /// <summary>The files of this year's plan, to choose from.</summary>
    public IReadOnlyList<(string Index, string Title)> PlanFiles { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Channels => words.Channels();

    public async Task<IActionResult> OnGetAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        await FindAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostRegisterAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        StepAsync<RegisterOutgoingLetterHandler>(
            id, (handler, change, token) => handler.HandleAsync(
                new(id, Signer) { File = string.IsNullOrWhiteSpace(FileIndex) ? null : FileIndex.Trim(), WithoutAgreement = WithoutAgreement }, change, token),
            "Letters.Outgoing.Registered", ct);

    public Task<IActionResult> OnPostSendAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        StepAsync<SendLetterHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, Channel), change, token), "Letters.Outgoing.Sent", ct);

    public Task<IActionResult> OnPostDeliverAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        StepAsync<DeliverLetterHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id), change, token), "Letters.Outgoing.Delivered", ct);

    public Task<IActionResult> OnPostReturnAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        StepAsync<ReturnLetterHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, Reason ?? ""), change, token), "Letters.Outgoing.Returned", ct);

    public Task<IActionResult> OnPostCancelAsync(Id<OutgoingLetter> id, CancellationToken ct) =>
        StepAsync<CancelOutgoingLetterHandler>(
            id, (handler, change, token) => handler.HandleAsync(new(id, Reason ?? ""), change, token), "Letters.Outgoing.Cancelled", ct);

    private async Task<IActionResult> StepAsync<THandler>(
        Id<OutgoingLetter> id, Func<THandler, ChangeContext, CancellationToken, Task<Result<Done>>> use, string done, CancellationToken ct)
        where THandler : notnull
    {
        if (!await FindAsync(id, ct))
        {
            return NotFound();
        }

        if (!user.May(LettersPermissions.Dispatch))
        {
            return Forbid();
        }

        var answer = await writer.RunAsync(use, ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words, "");
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(LettersLinks.Outgoing(id));
    }

    private async Task<bool> FindAsync(Id<OutgoingLetter> id, CancellationToken ct)
    {
        if (await read.ByIdAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Points = view.Asked is { } asked ? await points.OfAsync(asked.Id, ct) : [];
        Marks = await points.MarksAsync(id, ct);
        History = await history.OfAsync(LettersRefs.To(id), ct);
        Signers = [.. (await signers.OfDayAsync(clock.Today(), ct)).Select(person => new SelectListItem(person.Name, person.Id.ToString()))];
        PlanFiles = await files.OfYearAsync(clock.Today().Year, ct);
        return true;
    }
}
