using Birdik.Law.Acts;
using Birdik.Law.Contradictions;
using Birdik.Methods.Law.Contradictions;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Contradictions;

/// <summary>The contradictions of a day, by kind, verdict and act.</summary>
public sealed class IndexModel(ReadContradictions read, FindAct acts, Words words, TimeProvider clock) : PageModel
{
    public const string Waits = "waiting";
    public const string Conflicts = "conflict";
    public const string NoConflicts = "noConflict";
    public const string Any = "all";

    private const int PageSize = 50;

    public static IReadOnlyList<string> States { get; } = [Any, Waits, Conflicts, NoConflicts];

    [BindProperty(Name = "on", SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(Name = "kind", SupportsGet = true)]
    public ContradictionKind? Kind { get; set; }

    [BindProperty(Name = "state", SupportsGet = true)]
    public string? State { get; set; }

    [BindProperty(Name = "act", SupportsGet = true)]
    public string? ActKey { get; set; }

    public ContradictionList List { get; private set; } = null!;

    public Act? OfAct { get; private set; }

    public int Waiting { get; private set; }

    public IReadOnlyList<(ContradictionKind Kind, int Count)> Kinds { get; private set; } = [];

    public IReadOnlyList<ContradictionView> Shown { get; private set; } = [];

    public string Summary { get; private set; } = "";

    public string? PreviousHref { get; private set; }

    public string? NextHref { get; private set; }

    public async Task OnGetAsync([FromQuery(Name = "sheet")] int? number, CancellationToken ct)
    {
        State = State is { } state && States.Contains(state) ? state : Any;
        List = await read.OnAsync(On ?? clock.Today(), ct);
        OfAct = ActKey is { Length: > 0 and <= Act.MaxUri } ? await acts.ByKeyAsync(ActKey, ct) : null;
        Waiting = List.All.Count(List.Waits);
        Kinds = [.. List.All.CountBy(one => one.Kind).OrderBy(one => one.Key).Select(one => (one.Key, one.Value))];
        var found = List.All.Where(one => (Kind is null || one.Kind == Kind) && IsIn(one) && (OfAct is null || List.Concerns(one, OfAct.Id))).ToList();
        var page = Math.Clamp(number ?? 1, 1, Math.Max(1, (found.Count + PageSize - 1) / PageSize));
        Shown = await read.ViewsAsync(List, found.GetRange((page - 1) * PageSize, Math.Min(PageSize, found.Count - ((page - 1) * PageSize))), ct);
        Summary = words["Law.Contradictions.Shown", ("from", ((page - 1) * PageSize) + 1), ("to", ((page - 1) * PageSize) + Shown.Count), ("count", found.Count)];
        PreviousHref = page > 1 ? ContradictionLinks.List(On, Kind, State, OfAct?.Key, page - 1) : null;
        NextHref = page * PageSize < found.Count ? ContradictionLinks.List(On, Kind, State, OfAct?.Key, page + 1) : null;
    }

    public static StatusKind Look(ContradictionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view switch
        {
            { Verdict: null } => StatusKind.Soon,
            { IsOld: true } => StatusKind.Late,
            { Verdict.Decision: ContradictionDecision.NoConflict } => StatusKind.Quiet,
            _ => StatusKind.Done,
        };
    }

    /// <summary>The key of the word that tells the verdict.</summary>
    public static string Said(ContradictionView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view switch
        {
            { Verdict: null, NeedsDecision: true } => "Law.Contradictions.State.waiting",
            { Verdict: null } => "Law.Contradictions.ByRule",
            { IsOld: true } => "Law.Contradictions.Old",
            { Verdict: { } verdict } => $"Law.ContradictionDecision.{verdict.Decision}",
        };
    }

    private bool IsIn(Contradiction one) => State switch
    {
        Waits => List.Waits(one),
        Conflicts => List.VerdictOn(one)?.Decision == ContradictionDecision.Conflict,
        NoConflicts => List.VerdictOn(one)?.Decision == ContradictionDecision.NoConflict,
        _ => true,
    };
}
