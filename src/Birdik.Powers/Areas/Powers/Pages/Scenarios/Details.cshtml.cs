using Birdik.Methods.Powers;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Scenarios;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Powers.Areas.Powers.Pages.Scenarios;

/// <summary>A scenario: functions moved between municipality, rayon and state, and what that changes.</summary>
public sealed class DetailsModel(ReadScenario read, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public string Code { get; set; } = "";

    [BindProperty]
    public FunctionLevel To { get; set; }

    public ScenarioView View { get; private set; } = null!;

    public IReadOnlyList<(string Label, decimal Value, string Written)> Bars { get; private set; } = [];

    public IReadOnlyList<(FindingKind Kind, int Before, int After)> Findings { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Functions { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Levels => [.. Enum.GetValues<FunctionLevel>()
        .Select(level => new SelectListItem(words[$"Powers.Level.{level}"], level.ToString()))];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await ReadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostMoveAsync(Guid id, CancellationToken ct) => MoveAsync(id, To, ct);

    public Task<IActionResult> OnPostBackAsync(Guid id, CancellationToken ct) => MoveAsync(id, null, ct);

    private async Task<IActionResult> MoveAsync(Guid id, FunctionLevel? to, CancellationToken ct)
    {
        var answer = await writer.RunAsync<MoveFunctionHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new MoveFunction(new Id<Scenario>(id), Code, to), change, token), ct);
        if (answer.Succeeded)
        {
            return Redirect(PowersLinks.Scenario(id));
        }

        if (!await ReadAsync(id, ct))
        {
            return NotFound();
        }

        ModelState.Add(answer.Problems, words);
        return Page();
    }

    private async Task<bool> ReadAsync(Guid id, CancellationToken ct)
    {
        if (await read.ByIdAsync(new Id<Scenario>(id), ct) is not { } view)
        {
            return false;
        }

        View = view;
        Bars = [.. Enum.GetValues<FunctionLevel>().Select(level =>
        {
            var count = view.LevelsAfter.GetValueOrDefault(level);
            return (words[$"Powers.Level.{level}"], (decimal)count, words.Formats.Whole(count));
        })];
        Findings = [.. Enum.GetValues<FindingKind>()
            .Where(kind => kind is not (FindingKind.PractisedWithoutLaw or FindingKind.LawWithoutPractice))
            .Select(kind => (kind, view.Before.Count(one => one.Kind == kind), view.After.Count(one => one.Kind == kind)))];
        Functions = [.. view.Powers.Functions.Select(function =>
            new SelectListItem($"{function.Code} · {function.Name.In(words.Language)}", function.Code))];
        return true;
    }
}
