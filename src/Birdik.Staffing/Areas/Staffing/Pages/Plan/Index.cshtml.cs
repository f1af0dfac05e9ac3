using System.Globalization;
using Birdik.Optimization.WholePosts;
using Birdik.Platform.Localization;
using Birdik.Staffing.Need;
using Birdik.Staffing.Plan;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Plan;

/// <summary>Whole posts for the work of a municipality under a ceiling: who does what, what nobody does, and which limit is to blame.</summary>
public sealed class IndexModel(ReadCountry read, OfficeChooser chooser, Words words) : PageModel
{
    public OfficeNeed? Need { get; private set; }

    public string? Unit { get; private set; }

    public string Posts { get; private set; } = "";

    public string Fund { get; private set; } = "";

    public decimal Step { get; private set; }

    public StaffingPlan Plan { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<(string Name, decimal Posts)> Uncovered { get; private set; } = [];

    public IReadOnlyList<string> Binding { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, string? posts, string? fund, string? step, CancellationToken ct)
    {
        var country = await read.NowAsync(ct);
        Unit = unit;
        if (chooser.Choose(country, unit) is not { } office)
        {
            return unit is not null ? NotFound() : chooser.SeesCountry ? Redirect(StaffingLinks.Country) : Page();
        }

        var need = country.NeedOf(office);
        Need = need;
        Step = Number(step) is { } asked and (1 or 0.5m or 0.25m) ? asked : 0.5m;
        var terms = new PlanTerms(
            posts is null ? need.Ceiling : Number(posts) is { } most and >= 0 and <= StaffingProblem.MostFte ? most : null,
            Number(fund) is { } money and >= 0 and <= StaffingProblem.MostMoney ? money : null,
            Step);
        (Posts, Fund) = (Plain(terms.Posts), Plain(terms.PayFund));
        var problem = OfficePlan.Problem(need, country.Rules, terms);
        Plan = OfficePlan.Plan(problem);
        var done = Plan.Posts.SelectMany(post => post.Does).GroupBy(duty => duty.Function).ToDictionary(duty => duty.Key, duty => duty.Sum(one => one.Fte));
        Uncovered = [.. problem.Needs.Select(one => (NameOf(one.Function), one.Fte - done.GetValueOrDefault(one.Function)))
            .Where(one => IsSeen(one.Item2)).OrderByDescending(one => one.Item2)];
        Binding = [.. Plan.Binding.Select(limit => words[
            $"Staffing.Limit.{limit.Kind}", ("subject", string.Join(", ", (limit.Subject ?? "").Split(',').Where(part => part.Length > 0).Select(NameOf)))])];
        Title = Plan.Status == PlanStatus.Infeasible
            ? words["Staffing.Plan.Finding.Infeasible"]
            : words["Staffing.Plan.Finding", ("posts", words.Formats.Number(Plan.Posts.Sum(post => post.Units), 2)), ("left", words.Formats.Number(Plan.Figures.Uncovered, 2))];
        return Page();
    }

    /// <summary>Whether a part of a post is more than the nothing it would be written as, with two places.</summary>
    public static bool IsSeen(decimal fte) => fte >= 0.005m;

    /// <summary>The trade of a duty, and whether it is laid down by law.</summary>
    public string NameOf(string function) => NameOf(function, words);

    public static string NameOf(string function, Words words) => function.EndsWith('+')
        ? words["Staffing.Plan.Other", ("post", words[$"Powers.Post.{function[..^1]}"])]
        : words[$"Powers.Post.{function}"];

    private static decimal? Number(string? text) => decimal.TryParse(
        string.Concat((text ?? "").Where(sign => !char.IsWhiteSpace(sign))).Replace(',', '.'),
        NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Plain(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
