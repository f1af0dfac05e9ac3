using Birdik.Law.Duties;
using Birdik.Law.MyLaw;
using Birdik.Law.Provisions;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Frame;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Duties;

/// <summary>A duty: its sentence, its parts, who decided.</summary>
public sealed class DetailsModel(
    FindDuties duties, MyDuties mine, ThreadTeller threads, HistoryLines history, Writer writer,
    CurrentUser person, TimeProvider clock, Words words) : PageModel
{
    /// <summary>The positions of the reader's office, and which carry the duty.</summary>
    public IReadOnlyList<PositionOfOffice> Positions { get; private set; } = [];

    public bool ShowsPositions => Positions.Any(one => one.Carries) || person.May(LawPermissions.Assign);

    public DutyView Shown { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public string? Label { get; private set; }

    public string Due => DutyNames.Due(Shown.Duty, words);

    public IReadOnlyList<ThreadLink> Thread { get; private set; } = [];

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public StatusKind Look => Shown.Duty.State switch
    {
        DutyState.Candidate => StatusKind.Soon,
        DutyState.Confirmed => StatusKind.Done,
        DutyState.Refused => StatusKind.Quiet,
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var duty = new Id<Duty>(id);
        if (await duties.ByIdAsync(duty, ct) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Title = DutyNames.Title(shown.Duty);
        Label = ProvisionNames.Of(shown.EId, words);
        Positions = await mine.PositionsAsync(person.TenantId, duty, clock.Today(), ct);
        Thread = (await threads.OfAsync(DutyRef.To(duty), ct))?.Links ?? [];
        History = await history.OfAsync(DutyRef.To(duty), ct);
        return Page();
    }

    public async Task<IActionResult> OnPostAssignAsync(Guid id, string position, bool carries, CancellationToken ct)
    {
        if (!person.May(LawPermissions.Assign))
        {
            return Forbid();
        }

        var duty = new Id<Duty>(id);
        var answer = await writer.RunAsync<AssignDutyHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new AssignDuty(duty, position ?? "", carries), change, token), ct);
        if (!answer.Succeeded)
        {
            return NotFound();
        }

        this.Notify(words["Law.Duty.Assigned"]);
        return Redirect(DutyLinks.Duty(duty));
    }
}
