using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers.Findings;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages.Findings;

/// <summary>All that is wrong with the division of functions today, by kind.</summary>
public sealed class IndexModel(FindInPowers find, Words words, TimeProvider clock) : PageModel
{
    public PowersFindings Found { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<(string Label, decimal Value, string Written)> Bars { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Found = await find.OnAsync(clock.Today(), ct);
        var concerned = Found.All.SelectMany(finding => finding.Functions).Distinct().Count();
        Title = words["Powers.Findings.Title", ("functions", Found.Powers.Functions.Count), ("concerned", concerned)];
        Bars = [.. Enum.GetValues<FindingKind>().Where(Found.IsKnown).Select(kind =>
            (words[$"Powers.Finding.{kind}"], (decimal)Found.Of(kind).Count, words.Formats.Whole(Found.Of(kind).Count)))];
    }
}
