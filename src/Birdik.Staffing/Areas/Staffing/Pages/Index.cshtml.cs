using Birdik.Methods.Powers;
using Birdik.Methods.Staffing;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Norms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages;

/// <summary>How many posts a municipality needs by its work, beside the norm by residents, the ceiling and what there is.</summary>
public sealed class IndexModel(ReadCountry read, OfficeChooser chooser, Words words) : PageModel
{
    public CountryFacts Country { get; private set; } = null!;

    public OfficeNeed? Need { get; private set; }

    public NeedBand Band { get; private set; } = null!;

    public string? Unit { get; private set; }

    public bool SeesCountry => chooser.SeesCountry;

    public string Title { get; private set; } = "";

    public IReadOnlyList<(string Label, double Value, string Written, bool IsSum)> Steps { get; private set; } = [];

    public IReadOnlyList<(FunctionPost Post, decimal Hours, decimal Posts, decimal Cost)> ByPost { get; private set; } = [];

    public IReadOnlyList<(WorkNorm Norm, double Posts)> Matters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, CancellationToken ct)
    {
        Country = await read.NowAsync(ct);
        Unit = unit;
        if (chooser.Choose(Country, unit) is not { } office)
        {
            return unit is not null ? NotFound() : SeesCountry ? Redirect(StaffingLinks.Country) : Page();
        }

        var need = Country.NeedOf(office);
        Need = need;
        Band = need.Band();
        Title = need.ByResidents is { } norm
            ? words["Staffing.Need.Finding", ("required", Written(need.Required)), ("norm", Written(norm))]
            : words["Staffing.Need.Finding.NoNorm", ("required", Written(need.Required))];
        Steps = StepsOf(need);
        ByPost = [.. need.ByTrade().Select(post => (post.Trade, post.Hours, post.Posts, post.Posts * Country.Rules.YearCost(post.Trade)))
            .OrderByDescending(post => post.Posts)];
        var norms = Country.Norms.ToDictionary(one => one.Code);
        Matters = [.. Band.Matters.Select(swing => (norms[swing.Activity], swing.Posts))];
        return Page();
    }

    private string Written(decimal posts) => words.Formats.Number(posts, 1);

    /// <summary>From the work up: own functions, delegated ones, letters and other common work, the road; then the norm and the gap.</summary>
    private List<(string, double, string, bool)> StepsOf(OfficeNeed need)
    {
        decimal Sum(Func<WorkLine, bool> which) => need.Lines.Where(which).Sum(line => line.Posts);
        var road = Sum(line => line.Norm.Driver == WorkDriver.RoadKilometres);
        var delegated = Sum(line => line.Function?.Kind == FunctionKind.Delegated);
        var own = Sum(line => line.Function is { Kind: not FunctionKind.Delegated });
        var individual = need.Individual.Sum(line => line.Posts);
        var common = need.Required - road - delegated - own - individual;
        List<(string, double, string, bool)> steps = [];
        void Add(string key, decimal posts, bool isSum = false) => steps.Add((words[key], (double)posts, words.Formats.Number(posts, 2), isSum));
        Add("Staffing.Part.Own", own);
        Add("Staffing.Part.Delegated", delegated);
        Add("Staffing.Part.Common", common);
        Add("Staffing.Part.Road", road);
        if (individual > 0)
        {
            Add("Staffing.Part.Individual", individual);
        }

        Add("Staffing.Workload", need.Required, isSum: true);
        if (need.ByResidents is { } norm)
        {
            Add("Staffing.ByResidents", norm, isSum: true);
        }

        if (need.Ceiling is { } ceiling)
        {
            Add("Staffing.Ceiling", ceiling, isSum: true);
        }

        return steps;
    }
}
