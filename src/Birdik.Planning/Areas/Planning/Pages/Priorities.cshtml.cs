using Birdik.Planning.Ranking;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>Open needs in order by weighted criteria; the weights are moved by hand and the order can be taken over.</summary>
public sealed class PrioritiesModel(WeighNeeds weigh, Writer writer, CurrentUser user, Words words) : PageModel
{
    private const int FirstShown = 20;
    private const int MostShown = 500;

    private CriteriaWeights _weights = new(5, 3, 2, 1, 1);

    public IReadOnlyList<(string Key, int Weight)> Fields =>
    [
        ("People", _weights.People), ("Vulnerable", _weights.Vulnerable), ("Repeated", _weights.Repeated), ("Evidence", _weights.Evidence), ("Cost", _weights.Cost),
    ];

    public IReadOnlyList<WeighedNeed> Rows { get; private set; } = [];

    /// <summary>How many are shown: the first ones, or all that were asked for.</summary>
    public int Shown { get; private set; } = FirstShown;

    public string AllOf =>
        $"{PlanningLinks.Priorities}?people={_weights.People}&vulnerable={_weights.Vulnerable}&repeated={_weights.Repeated}&evidence={_weights.Evidence}&cost={_weights.Cost}&all=true";

    public async Task OnGetAsync(int? people, int? vulnerable, int? repeated, int? evidence, int? cost, bool all, CancellationToken ct)
    {
        Shown = all ? MostShown : FirstShown;
        if (people is not null)
        {
            Use(new(people.Value, vulnerable ?? 0, repeated ?? 0, evidence ?? 0, cost ?? 0));
        }

        Rows = await weigh.OfAsync(_weights, ct);
    }

    public async Task<IActionResult> OnPostAsync(int people, int vulnerable, int repeated, int evidence, int cost, CancellationToken ct)
    {
        if (!user.May(PlanningPermissions.Needs))
        {
            return Forbid();
        }

        var weights = new CriteriaWeights(people, vulnerable, repeated, evidence, cost);
        var answer = await writer.RunAsync<TakeCriteriaHandler, int>((handler, change, token) => handler.HandleAsync(new TakeCriteria(weights), change, token), ct);
        if (answer.Succeeded)
        {
            this.Notify(words["Planning.Ranking.Taken"]);
            return Redirect(PlanningLinks.Needs);
        }

        ModelState.Add(answer.Problems, words, "");
        Rows = await weigh.OfAsync(_weights, ct);
        return Page();
    }

    private void Use(CriteriaWeights weights)
    {
        if (weights.IsValid)
        {
            _weights = weights;
        }
        else
        {
            ModelState.AddModelError("", words["Problem.planning.weights-invalid", ("most", CriteriaWeights.Most)]);
        }
    }
}
