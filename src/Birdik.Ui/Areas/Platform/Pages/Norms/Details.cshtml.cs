using Birdik.Platform;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Threads;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Norms;

/// <summary>One norm with all its periods and what was done to it.</summary>
public sealed class DetailsModel(
    NormRegister norms, History.HistoryLines history, NationalWriter national, CurrentUser user, TimeProvider clock, Words words) : PageModel
{
    public NormRow Now { get; private set; } = null!;

    public NormDefinition Definition { get; private set; } = null!;

    public IReadOnlyList<Norm> Periods { get; private set; } = [];

    public IReadOnlyList<Parts.HistoryLine> History { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        var all = await norms.NowAsync(ct);
        if (all.Define(code) is not { } definition)
        {
            return NotFound();
        }

        Definition = definition;
        Now = NormRow.Of(definition, all.On(code, clock.Today()), words);
        Periods = [.. all.Of(code).Reverse()];
        History = await history.OfAsync(new SourceRef(SetNorm.Kind, code), ct);
        MayEdit = user.May(PlatformPermissions.EditNorms) && await national.MayWriteAsync(ct);
        return Page();
    }
}
