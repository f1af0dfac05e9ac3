using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages;

/// <summary>The tree of the units in force, down to the municipalities.</summary>
public sealed class IndexModel(TerritorySnapshots snapshots, Words words, TimeProvider clock) : PageModel
{
    public IReadOnlyList<BranchView> Top { get; private set; } = [];

    public string? Lede { get; private set; }

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
