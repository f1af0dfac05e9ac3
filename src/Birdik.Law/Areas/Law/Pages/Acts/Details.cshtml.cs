using Birdik.Law.Acts;
using Birdik.Law.Pictures;
using Birdik.Law.Provisions;
using Birdik.Platform.Localization;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>An act: what it is, what it does to others, what is done to it. A former address leads here too.</summary>
public sealed class DetailsModel(ReadAct read, FindVersion versions, HistoryLines history, Words words, TimeProvider clock) : PageModel
{
    private const int MostThread = 8;

    public ActView View { get; private set; } = null!;

    public IReadOnlyList<ThreadLink> NearThread => [.. View.Thread.Take(MostThread)];

    public IReadOnlyList<ActVersion> Versions { get; private set; } = [];

    public TimelineView? Timeline { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    [BindProperty(Name = "was", SupportsGet = true)]
    public string? Former { get; set; }

    public string? OtherTitles { get; private set; }

    public string Status { get; private set; } = "";

    public StatusKind StatusLook { get; private set; }

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await read.ByKeyAsync(key, ct) is not { } view)
        {
            return NotFound();
        }

        var act = view.Act;
        if (act.Key != key)
        {
            return Redirect($"{ActLinks.Act(act.Key)}?was={Uri.EscapeDataString(key)}");
        }

        View = view;
        Versions = await versions.AllOfAsync(act.Id, ct);
        Timeline = TimelineView.Of(act, Versions, clock.Today());
        Former = Former is { Length: > 0 and <= Act.MaxUri } ? Former : null;
        OtherTitles = string.Join(" · ", new[] { act.Title.Ky, act.Title.Ru, act.Title.En }
            .Where(title => title.Length > 0 && title != act.Title.In(words.Language)).Distinct());
        (Status, StatusLook) = ActNames.StatusOn(act.From, act.To, clock.Today()) switch
        {
            ActStatus.InForce => (words["Law.Status.InForce"], StatusKind.Done),
            ActStatus.NotYet => (words["Law.Status.Since", ("day", act.From)], StatusKind.Soon),
            ActStatus.Ended => (words["Law.Status.Until", ("day", act.To)], StatusKind.Quiet),
        };
        History = await history.OfAsync(ActRef.To(act.Id), ct);
        return Page();
    }
}
