using System.Globalization;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>The figures of a unit over time, each series by itself.</summary>
public sealed class StatisticsModel(FindUnit find, StatisticFigures figures) : PageModel
{
    public Unit Unit { get; private set; } = null!;

    public IReadOnlyList<SeriesTable> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await find.ByCodeAsync(code, ct) is not { } unit)
        {
            return NotFound();
        }

        Unit = unit;
        var values = await figures.ValuesAsync(unit.Id, ct);
        var series = await figures.SeriesAsync(ct);
        Tables = [.. series.Where(one => values.Contains(one.Id)).Select(one => new SeriesTable(one, [.. values[one.Id]]))];
        return Page();
    }

    public static string Plain(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>One series of a unit, in the order of time.</summary>
public sealed record SeriesTable(SeriesChoice Series, IReadOnlyList<StatisticValue> Values);
