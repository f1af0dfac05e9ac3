using Birdik.Planning.Programmes;
using Birdik.Planning.Telling;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages.Programmes;

/// <summary>The yearly report of an approved document.</summary>
public sealed class ReportModel(ReadYearReport read, Words words) : PageModel
{
    public YearReport Report { get; private set; } = null!;

    public string Title => YearReportPaper.Finding(Report, words);

    public async Task<IActionResult> OnGetAsync(Id<PlanningDocument> id, int? year, CancellationToken ct)
    {
        if (await read.OfAsync(id, year, ct) is not { } report)
        {
            return NotFound();
        }

        Report = report;
        return Page();
    }
}
