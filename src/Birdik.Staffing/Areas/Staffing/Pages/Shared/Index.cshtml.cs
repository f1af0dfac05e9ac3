using System.Globalization;
using Birdik.Optimization.WholePosts;
using Birdik.Platform.Localization;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Birdik.Staffing.Plan;
using Birdik.Staffing.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Staffing.Areas.Staffing.Pages.Shared;

/// <summary>A specialist for two municipalities: what each has alone and what both have when they share, within the ceiling of each.</summary>
public sealed class IndexModel(ReadSharing read, OfficeChooser chooser, Words words) : PageModel
{
    public Birdik.Staffing.Sharing.Sharing? Sharing { get; private set; }

    public string? Unit { get; private set; }

    public decimal Step { get; private set; }

    public IReadOnlyCollection<FunctionPost> Kinds { get; private set; } = [];

    public string Title { get; private set; } = "";

    public SharedPlan? Plan => Sharing?.Plan;

    /// <summary>Own, the neighbour's, and both together: alone and shared.</summary>
    public IReadOnlyList<SharedRow> Rows { get; private set; } = [];

    /// <summary>Units of each kind of post: own alone and shared, the neighbour's alone and shared.</summary>
    public IReadOnlyList<(string Kind, decimal[] Units)> Posts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, string? with, string[] kinds, string? step, CancellationToken ct)
    {
        Unit = unit;
        Step = step == "0.25" ? 0.25m : 0.5m;
        var asked = kinds.Select(kind => Enum.TryParse<FunctionPost>(kind, ignoreCase: true, out var trade) ? trade : (FunctionPost?)null).OfType<FunctionPost>()
            .Where(ReadSharing.Sharable.Contains).ToList();
        Kinds = asked.Count > 0 ? asked : ReadSharing.Sharable;
        Sharing = await read.OfAsync(unit, with, Kinds, Step, ct);
        Title = words["Staffing.Shared.Title"];
        if (Sharing is null)
        {
            return unit is not null ? NotFound() : chooser.SeesCountry ? Redirect(StaffingLinks.Country) : Page();
        }

        if (Sharing is { Other: { } other, Plan: { } plan })
        {
            Show(Sharing.Own, other, plan);
        }

        return Page();
    }

    /// <summary>What a part of a post does, in words.</summary>
    public string Does(PlannedPost post) => string.Join(
        " · ",
        post.Does.Where(duty => Pages.Plan.IndexModel.IsSeen(duty.Fte)).Select(duty => $"{Pages.Plan.IndexModel.NameOf(duty.Function, words)} {words.Formats.Number(duty.Fte, 2)}"));

    private void Show(OfficeFacts own, OfficeFacts other, SharedPlan plan)
    {
        SharedRow Row(string name, params SharedOffice[] offices) => new(
            name,
            offices.Sum(office => office.Alone.Posts.Sum(post => post.Units)),
            offices.Sum(office => UnitsOf(office, plan)),
            offices.Sum(office => office.Alone.Figures.Uncovered),
            offices.Sum(office => office.Figures.Uncovered),
            offices.Sum(office => office.Alone.Figures.CostYear),
            offices.Sum(office => office.Figures.CostYear));
        Rows =
        [
            Row(own.Name(words.Language), plan.First), Row(other.Name(words.Language), plan.Second),
            Row(words["Staffing.Shared.Together"], plan.First, plan.Second),
        ];
        var kinds = OfficePlan.KindTrades.Select(trade => $"{trade}");
        decimal Of(IEnumerable<PlannedPost> posts, string kind) => posts.Where(post => post.Kind == kind).Sum(post => post.Units);
        Posts =
        [
            .. kinds.Select(kind => (kind, new[]
            {
                Of(plan.First.Alone.Posts, kind), Of(plan.First.Posts.Concat(plan.Shared.Select(one => one.First)), kind),
                Of(plan.Second.Alone.Posts, kind), Of(plan.Second.Posts.Concat(plan.Shared.Select(one => one.Second)), kind),
            })).Where(row => row.Item2.Any(units => units > 0)),
        ];
        var (saved, covered) = (Rows[2].CostAlone - Rows[2].CostShared, Rows[2].LeftAlone - Rows[2].LeftShared);
        Title = plan.Status == PlanStatus.Infeasible ? words["Staffing.Plan.Finding.Infeasible"]
            : plan.Shared.Count == 0 ? words["Staffing.Shared.Finding.None", ("name", other.Unit.Name)]
            : words[
                "Staffing.Shared.Finding", ("count", plan.Shared.Count), ("name", other.Unit.Name), ("covered", words.Formats.Number(covered, 2)),
                ("saved", words.Formats.Som(saved))];
    }

    private static decimal UnitsOf(SharedOffice office, SharedPlan plan) => office.Posts.Sum(post => post.Units)
        + plan.Shared.Sum(one => ReferenceEquals(office, plan.First) ? one.First.Units : one.Second.Units);

    public static string Written(decimal step) => step.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Name">A municipality, or both together.</param>
public sealed record SharedRow(
    string Name, decimal PostsAlone, decimal PostsShared, decimal LeftAlone, decimal LeftShared, decimal CostAlone, decimal CostShared);
