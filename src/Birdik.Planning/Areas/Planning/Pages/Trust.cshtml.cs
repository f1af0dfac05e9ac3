using System.Globalization;
using Birdik.Planning.Overview;
using Birdik.Planning.Telling;
using Birdik.Platform.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages;

/// <summary>The indicator of trust: what residents say of what was called done, by year and by unit.</summary>
public sealed class TrustModel(PlanningScope scope, ReadTrust trust, Words words) : PageModel
{
    private const decimal Whole = 100;

    public PlanningReach Reach { get; private set; } = null!;

    public IReadOnlyList<TrustRow> Rows { get; private set; } = [];

    public IReadOnlyList<TrustRow> Years { get; private set; } = [];

    public string Title => Years.Count == 0
        ? words["Planning.Trust.Title"]
        : words.Count("Planning.Trust.Finding", Years[^1].Judged, ("year", $"{Years[^1].Year}"), ("share", words.Formats.Percent(Years[^1].Share, 0)));

    public static string Number(decimal share) => Math.Round(share * Whole, 1).ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync(string? unit, CancellationToken ct)
    {
        Reach = await scope.OfAsync(unit, ct);
        Rows = await trust.OfAsync(Reach.Tenants, ct);
        Years =
        [
            .. Rows.GroupBy(row => row.Year).OrderBy(group => group.Key)
                .Select(group => new TrustRow(Reach.Name, null, group.Key, group.Sum(row => row.Solved), group.Sum(row => row.InPart), group.Sum(row => row.NotSolved))),
        ];
    }
}
