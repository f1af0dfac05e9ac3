using Birdik.Platform.Persistence;
using Birdik.Platform.Threads;
using Birdik.Powers.Functions;
using Birdik.Staffing.Norms;
using Birdik.Ui.Areas.Platform.Pages.History;
using Birdik.Ui.Parts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Staffing.Areas.Staffing.Pages.Norms;

/// <summary>A norm of work in all its periods.</summary>
public sealed class DetailsModel(NationalDb db, HistoryLines history) : PageModel
{
    public IReadOnlyList<WorkNorm> Periods { get; private set; } = [];

    public WorkNorm Last => Periods[0];

    public Function? Function { get; private set; }

    public IReadOnlyList<HistoryLine> History { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        Periods = await db.Set<WorkNorm>().Where(norm => norm.Code == code).OrderByDescending(norm => norm.From).ToListAsync(ct);
        if (Periods.Count == 0)
        {
            return NotFound();
        }

        Function = Last.FunctionId is { } id ? await db.Set<Function>().SingleOrDefaultAsync(function => function.Id == id, ct) : null;
        History = await history.OfAsync(new SourceRef(WorkNormRef.Kind, code), ct);
        return Page();
    }
}
