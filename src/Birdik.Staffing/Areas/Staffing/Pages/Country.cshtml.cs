using Birdik.Platform.Localization;
using Birdik.Staffing.Need;
using Birdik.Staffing.Pictures;
using Birdik.Territory.Maps;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages;

/// <summary>All municipalities: the norm by residents beside the workload, under the ceiling.</summary>
public sealed class CountryModel(ReadCountry read, MapSheets sheets, Words words) : PageModel
{
    public CountryFacts Country { get; private set; } = null!;

    public string? Top { get; private set; }

    public string? Kind { get; private set; }

    public IReadOnlyList<SnapshotUnit> Tops { get; private set; } = [];

    public IReadOnlyList<OfficeNeed> Needs { get; private set; } = [];

    public decimal Required => Needs.Sum(need => need.Required);

    public decimal ByResidents => Needs.Sum(need => need.ByResidents ?? 0);

    public decimal Existing => Needs.Sum(need => need.Existing ?? 0);

    public int Breaches => Needs.Count(need => need.Existing > need.Ceiling);

    public string Title { get; private set; } = "";

    public IReadOnlyList<DumbbellRow> Dumbbells { get; private set; } = [];

    public IReadOnlyList<(string Name, decimal Required, decimal? Existing, decimal? Ratio)> ByTop { get; private set; } = [];

    public IReadOnlyList<(string Label, double Value, string Written, bool IsSum)> Steps { get; private set; } = [];

    public IHtmlContent Ratios { get; private set; } = null!;

    public MapView? Map { get; private set; }

    public MapClasses? Classes { get; private set; }

    public async Task OnGetAsync(string? top, string? kind, CancellationToken ct)
    {
        Country = await read.NowAsync(ct);
        (Top, Kind) = (top, kind);
        var all = Country.Needs();
        Tops = [.. all.Select(need => need.Office.Top).OfType<SnapshotUnit>().Distinct()];
        Needs = [.. all
            .Where(need => string.IsNullOrEmpty(top) || need.Office.Top?.Code == top)
            .Where(need => kind switch { "aimak" => !need.Office.IsCity, "city" => need.Office.IsCity, _ => true })
            .OrderByDescending(need => need.ByResidents is { } norm and > 0 ? need.Required / norm : 0)
            .ThenBy(need => need.Office.Unit.Code, StringComparer.Ordinal)];
        Title = words["Staffing.Country.Finding", ("more", Needs.Count(need => need.Gap > 0)), ("of", Needs.Count)];
        Dumbbells = [.. Needs.Select(need => new DumbbellRow(
            need.Office.Name(words.Language), StaffingLinks.NeedOf(need.Office.Unit.Code),
            (double?)need.ByResidents, (double)need.Required, (double?)need.Ceiling))];
        ByTop = [.. Needs.GroupBy(need => need.Office.Top).Select(group =>
        {
            var (required, existing) = (group.Sum(need => need.Required), group.Sum(need => need.Existing));
            return (group.Key?.Name.In(words.Language) ?? "", required, existing, required > 0 ? existing / required : null);
        })];
        Ratios = Bars.Draw(
            words["Staffing.Country.Ratios"],
            [.. ByTop.Select(row => (
                row.Name, (double)(row.Ratio ?? 0), row.Ratio is { } known ? words.Formats.Number(known, 2) : words["Staffing.Unknown"], row.Ratio < 1 ? "red" : "green"))],
            mark: 1);
        Steps = StepsOf();
        await DrawAsync(all, ct);
    }

    private List<(string, double, string, bool)> StepsOf()
    {
        var steps = Needs.SelectMany(need => need.Lines).GroupBy(line => line.Function?.Sphere).OrderBy(sphere => sphere.Key)
            .Select(sphere => (sphere.Key is { } known ? words[$"Law.Sphere.{known}"] : words["Staffing.Part.Common"], sphere.Sum(line => line.Posts)))
            .Where(sphere => sphere.Item2 > 0)
            .Select(sphere => (sphere.Item1, (double)sphere.Item2, words.Formats.Number(sphere.Item2, 0), false)).ToList();
        steps.Add((words["Staffing.Workload"], (double)Required, words.Formats.Number(Required, 0), true));
        steps.Add((words["Staffing.ByResidents"], (double)ByResidents, words.Formats.Number(ByResidents, 0), true));
        return steps;
    }

    private async Task DrawAsync(IReadOnlyList<OfficeNeed> all, CancellationToken ct)
    {
        var known = all.Where(need => need.ByResidents > 0)
            .ToDictionary(need => need.Office.Unit.Code, need => decimal.Round(need.Required / need.ByResidents!.Value, 2));
        var sheet = await sheets.GetAsync(MapLevel.Municipality, null, ct);
        if (known.Count == 0 || sheet.Shapes.Count == 0)
        {
            return;
        }

        Classes = new MapClasses([.. known.Values], ClassMethod.Quantile);
        Map = new MapView(
            sheet, words["Staffing.Country.Map"],
            known.ToDictionary(pair => pair.Key, pair => new MapMark(Classes.ShadeOf(pair.Value), words.Formats.Number(pair.Value, 2))),
            Names: false);
    }
}
