using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Law.Areas.Law.Pages.Acts;

/// <summary>What an act does to others: enters a relation, takes one back.</summary>
public sealed class RelationsModel(FindAct find, ReadAct read, NationalDb db, NationalWriter writer, Words words) : PageModel
{
    private const int MaxListed = 2_000;

    public Act Act { get; private set; } = null!;

    public IReadOnlyList<ActRelationView> Relations { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Others { get; private set; } = [];

    [BindProperty]
    public Form Input { get; set; } = new();

    public IEnumerable<SelectListItem> Kinds => Enum.GetValues<ActRelationKind>()
        .Select(kind => new SelectListItem(words[$"Law.Relation.{kind}"], kind.ToString()));

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct) =>
        await LoadAsync(key, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string key, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct))
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var command = new RelateActs(Act.Key, Input.To, Input.Kind, Input.On);
        var answer = await writer.RunAsync<RelateActsHandler, Id<ActRelation>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        return Answer(answer.Problems, "Law.Relate.Done");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(string key, string relation, CancellationToken ct)
    {
        if (!await LoadAsync(key, ct) || !Id<ActRelation>.TryParse(relation, null, out var id))
        {
            return NotFound();
        }

        var answer = await writer.RunAsync<TakeBackRelationHandler, Done>(
            (handler, change, token) => handler.HandleAsync(new TakeBackRelation(id), change, token), ct);
        ModelState.Clear();
        return Answer(answer.Problems, "Law.Relate.TakenBack");
    }

    private async Task<bool> LoadAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return false;
        }

        Act = act;
        Relations = await read.RelationsAsync(act, ct);
        var others = await db.Set<Act>().Where(other => other.Id != act.Id).OrderBy(other => other.SortKey).Take(MaxListed).ToListAsync(ct);
        Others = others.ConvertAll(other => new SelectListItem($"{other.Title.In(words.Language)} ({ActNames.Note(other, words)})", other.Key));
        return true;
    }

    private IActionResult Answer(IReadOnlyList<Problem> problems, string done)
    {
        if (problems.Count > 0)
        {
            ModelState.Add(problems, words);
            return Page();
        }

        this.Notify(words[done]);
        return Redirect(ActLinks.Relations(Act.Key));
    }

    public sealed class Form
    {
        public ActRelationKind Kind { get; set; }

        public string To { get; set; } = "";

        public DateOnly? On { get; set; }
    }
}
