using Birdik.Budget.Country;
using Birdik.Budget.Scenarios;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>A saved scenario beside the formula in force: who wins, who loses, by what cause, and where it jumps.</summary>
public sealed class ScenarioModel(ReadMoney read, BirdikDbContext db, Words words) : PageModel
{
    public EqualizationScenario Scenario { get; private set; } = null!;

    public CountryRun Run { get; private set; } = null!;

    public string Title { get; private set; } = "";

    public IReadOnlyList<string> CauseNames { get; private set; } = [];

    public IReadOnlyList<(string Label, double Value, string Written, bool IsSum)> Causes { get; private set; } = [];

    public IReadOnlyList<(int Group, int Winners, int Same, int Losers, decimal Change)> Groups { get; private set; } = [];

    public IReadOnlyList<(string Code, int Group, decimal Now, decimal Then, double[] Parts)> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        var key = new Id<EqualizationScenario>(id);
        if (await db.Set<EqualizationScenario>().AsNoTracking().SingleOrDefaultAsync(one => one.Id == key, ct) is not { } scenario
            || CountryTerms.Read(scenario.Terms) is not { } terms)
        {
            return NotFound();
        }

        Scenario = scenario;
        var money = await read.NowAsync(ct);
        var now = money.Run(money.InForce);
        Run = money.Run(terms);
        var parts = money.Decompose(terms);
        CauseNames = [.. parts.Select(part => words[$"Budget.Cause.{part.Cause}"])];
        Rows = [.. money.Offices.Select((office, place) => (
            office.Code, office.Group, now.Shares[place].Transfer, Run.Shares[place].Transfer, parts.Select(part => part.Parts[place]).ToArray()))
            .OrderByDescending(row => Math.Abs(row.Item4 - row.Item3))];
        Groups = [.. Rows.GroupBy(row => row.Group).OrderBy(group => group.Key).Select(group => (
            group.Key, group.Count(row => row.Then > row.Now), group.Count(row => row.Then == row.Now), group.Count(row => row.Then < row.Now),
            group.Sum(row => row.Then - row.Now)))];
        Causes = parts.Count == 0 ? [] :
        [
            .. parts.Select(part => (words[$"Budget.Cause.{part.Cause}"], part.Parts.Sum(), Millions((decimal)part.Parts.Sum()), false)),
            (words["Budget.Compare.Change"], (double)(Run.Given - now.Given), Millions(Run.Given - now.Given), true),
        ];
        Title = words["Budget.Compare.Finding", ("winners", Rows.Count(row => row.Then > row.Now)), ("losers", Rows.Count(row => row.Then < row.Now)), ("of", Rows.Count)];
        return Page();
    }

    public string NameOf(string unit) => Run.Money.OfUnit(unit)?.Need.Office.Name(words.Language) ?? unit;

    private string Millions(decimal som) => words.Formats.Number(som / 1_000_000, 2);
}
