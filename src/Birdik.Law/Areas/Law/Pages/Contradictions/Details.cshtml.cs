using Birdik.Law.Contradictions;
using Birdik.Platform.Identity;
using Birdik.Platform.Ids;
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

namespace Birdik.Law.Areas.Law.Pages.Contradictions;

/// <summary>Both provisions of a contradiction, the rule, which prevails and why, and the verdict of a person.</summary>
public sealed class DetailsModel(
    ReadContradictions read, NationalWriter writer, HistoryLines history, CurrentUser person, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "on", SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public ContradictionView View { get; private set; } = null!;

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    /// <summary>The provisions, one where both texts are of the same.</summary>
    public IReadOnlyList<ContradictionSide> Sides =>
        View.Second is { } second && second.Id != View.First.Id ? [View.First, second] : [View.First];

    public IEnumerable<SelectListItem> Decisions => Enum.GetValues<ContradictionDecision>()
        .Select(one => new SelectListItem(words[$"Law.ContradictionDecision.{one}"], one.ToString()));

    public IEnumerable<SelectListItem> Prevailing => Enum.GetValues<PrevailingSide>()
        .Where(one => one != PrevailingSide.Second || Sides.Count > 1 || View.SecondAct is not null)
        .Select(one => new SelectListItem(words[$"Law.PrevailingSide.{one}"], one.ToString()));

    private DateOnly Day => On ?? clock.Today();

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct))
        {
            return NotFound();
        }

        Input = View.Verdict is { } verdict
            ? new Form { Decision = verdict.Decision, Prevails = verdict.Prevails, Why = verdict.Why, Version = verdict.Version }
            : new Form { Prevails = View.Prevails };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (!person.May(LawPermissions.Edit))
        {
            return Forbid();
        }

        if (!await LoadAsync(key, ct))
        {
            return NotFound();
        }

        if (Input.Decision is not { } decision)
        {
            ModelState.Add([Problem.Invalid("law.verdict-missing", "Decision")], words);
            return Page();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new DecideContradiction(View.Key, Day, decision, Input.Prevails, Input.Why ?? "", Input.Version);
        var answer = await writer.RunAsync<DecideContradictionHandler, Id<ContradictionVerdict>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.Succeeded)
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Law.Contradictions.Saved"]);
        return Redirect(ContradictionLinks.One(View.Key, On));
    }

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        if (key.Length > ContradictionVerdict.MaxKey || await read.OneAsync(Day, key, ct) is not { } view)
        {
            return false;
        }

        View = view;
        History = view.Verdict is { } verdict ? await history.OfAsync(ContradictionRef.To(verdict.Id), ct) : [];
        return true;
    }

    public sealed class Form
    {
        public ContradictionDecision? Decision { get; set; }

        public PrevailingSide Prevails { get; set; }

        public string? Why { get; set; }

        public int? Version { get; set; }
    }
}
