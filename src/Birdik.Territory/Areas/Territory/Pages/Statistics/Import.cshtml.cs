using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Territory.Import;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages.Statistics;

/// <summary>Takes a table of figures; a bad row refuses all and is named by its line.</summary>
public sealed class ImportModel(Writer writer, Words words) : PageModel
{
    public const int MostShown = 200;

    [BindProperty]
    public IFormFile? Table { get; set; }

    [BindProperty]
    public string Act { get; set; } = "";

    public IReadOnlyList<Problem> Rows { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Table is null)
        {
            ModelState.AddModelError(nameof(Table), words["Territory.Statistics.Import.FileMissing"]);
            return Page();
        }

        var records = new StatisticRecords();
        await using (var stream = Table.OpenReadStream())
        {
            await StatisticFiles.ReadIntoAsync(records, Table.FileName, stream, ct);
        }

        var answer = await writer.RunAsync<ImportStatisticsHandler, UnitImport>(
            (handler, change, token) => handler.HandleAsync(new(records), change, token), ct, legalBasis: Act);
        if (!answer.TryGet(out var import))
        {
            Rows = [.. answer.Problems.Take(MostShown)];
            return Page();
        }

        this.Notify(words["Territory.Statistics.Import.Done",
            ("created", import.Created), ("updated", import.Updated), ("unchanged", import.Unchanged)]);
        return Redirect(UnitLinks.Map);
    }
}
