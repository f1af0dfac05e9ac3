using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Reference;
using Birdik.Territory.Units;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages;

/// <summary>The tree of the units in force, down to the municipalities.</summary>
public sealed class IndexModel(TerritorySnapshots snapshots, Writer writer, Words words, TimeProvider clock) : PageModel
{
    public IReadOnlyList<BranchView> Top { get; private set; } = [];

    public string? Lede { get; private set; }

    /// <summary>Enters the upper structure that ships with the program.</summary>
    public async Task<IActionResult> OnPostReferenceAsync(CancellationToken ct)
    {
        var entered = await writer.RunAsync<ImportUnitsHandler, UnitImport>(
            (handler, change, token) => handler.HandleAsync(new(UpperUnits.Records), change, token), ct);
        if (entered.TryGet(out var import))
        {
            this.Notify(words.Count("Territory.Tree.Reference.Done", import.Created));
            return Redirect(UnitLinks.Tree);
        }

        ModelState.Add(entered.Problems, words);
        await OnGetAsync(ct);
        return Page();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var snapshot = await snapshots.GetAsync(ct);
        var today = clock.Today();
        var roots = snapshot.ChildrenOf(null, today).ToList();
        var top = roots is [{ Kind: UnitKind.Republic } republic] ? snapshot.ChildrenOf(republic.Id, today).ToList() : roots;
        Top = top.ConvertAll(unit => BranchView.Of(snapshot, unit, today));
        Lede = Top.Count == 0 ? null : BranchView.Count(snapshot.Under(null, today), words);
    }
}
