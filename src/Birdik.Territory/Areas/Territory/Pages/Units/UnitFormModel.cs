using Birdik.Platform.Audit;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>A form that changes a unit; two people may have opened it at once.</summary>
public abstract class UnitFormModel<THandler>(FindUnit find, Writer writer, History history, TimeProvider clock, Words words)
    : RegisterFormModel<THandler>(find, writer, history, clock, words)
    where THandler : notnull
{
    [BindProperty(SupportsGet = true)]
    public string Code { get; set; } = "";

    public Unit Unit { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        Begin(Unit.Version);
        Fill();
        return Page();
    }

    protected override async Task<bool> FindAsync(CancellationToken ct)
    {
        if (await Find.ByCodeAsync(Code, ct) is not { } unit)
        {
            return false;
        }

        Unit = unit;
        return true;
    }

    protected override async Task TellMeanwhileAsync(IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        await FindAsync(ct);
        await TellMeanwhileAsync(problems, UnitRef.To(Unit.Id), Unit.Version, ct);
    }

    /// <summary>What stands in the form when it is opened.</summary>
    protected abstract void Fill();
}
