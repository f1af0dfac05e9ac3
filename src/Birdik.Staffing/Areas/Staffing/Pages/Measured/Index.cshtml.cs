using Birdik.Platform.Localization;
using Birdik.Staffing.Measured;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Measured;

/// <summary>Unit times measured in letters beside the norms in force: in one's own office, or in all of them.</summary>
public sealed class IndexModel(ReadMeasured read, Words words) : PageModel
{
    public bool Everywhere { get; private set; }

    public MeasuredReport Report { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(string? of, CancellationToken ct)
    {
        Everywhere = of == "all";
        Report = await read.OfYearAsync(Everywhere, ct);
        var letters = Report.Norms.FirstOrDefault(one => one.Norm.Code == ReadMeasured.AllLetters);
        Title = letters is null
            ? words["Staffing.Measured.Title"]
            : words["Staffing.Measured.Finding", ("median", words.Formats.Number(letters.Time.Median, 1)), ("norm", words.Formats.Number(letters.Norm.Minutes, 1)), ("count", letters.Time.Count)];
    }
}
