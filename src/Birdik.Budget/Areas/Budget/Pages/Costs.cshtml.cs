using Birdik.Budget.Country;
using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Powers.Findings;
using Birdik.Powers.Functions;
using Birdik.Staffing.Need;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>What every function costs, one unit of each service, and what nobody pays for: of one's own office, or of the country.</summary>
public sealed class CostsModel(ReadMoney read, OfficeChooser chooser, FindInPowers findings, Words words) : PageModel
{
    public string Title { get; private set; } = "";

    public string Place { get; private set; } = "";

    public decimal All { get; private set; }

    public decimal ByLaw { get; private set; }

    public decimal Delegated { get; private set; }

    public decimal Unfunded { get; private set; }

    public decimal? PayFund { get; private set; }

    public IReadOnlyList<CostRow> Rows { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        var office = chooser.Choose(money.Facts, unit);
        if (office is null && (unit is not null || !chooser.SeesCountry))
        {
            return unit is not null ? NotFound() : Redirect(BudgetLinks.Books);
        }

        var found = await findings.OnAsync(money.Facts.On, ct);
        var unfunded = found.Of(FindingKind.Unfunded).SelectMany(finding => finding.Functions).ToHashSet(StringComparer.Ordinal);
        var lines = (office is null ? money.Facts.Needs() : [money.Facts.NeedOf(office)]).SelectMany(need => need.Lines).ToList();
        var rows = lines.GroupBy(line => line.Norm.Code).Select(group => new CostRow(
            group.Key, group.First().Norm.Name, group.First().Function, group.Sum(line => line.Posts),
            group.Sum(line => FunctionCosts.CostOf(line, money)), group.Sum(line => line.Volume.Units),
            FunctionCosts.IsDelegated(group.First()), group.First().Function is { } function && unfunded.Contains(function.Code)))
            .OrderByDescending(row => row.Som).ToList();
        Place = office?.Name(words.Language) ?? words["Budget.Country"];
        All = rows.Sum(row => row.Som);
        ByLaw = lines.Where(line => line.Norm.ByLaw).Sum(line => FunctionCosts.CostOf(line, money));
        Delegated = rows.Where(row => row.IsDelegated).Sum(row => row.Som);
        Unfunded = rows.Where(row => row.IsUnfunded).Sum(row => row.Som);
        PayFund = office is null ? money.Facts.Offices.Sum(one => one.PayFund ?? 0) : office.PayFund;
        Rows = [.. rows.OrderByDescending(row => row.IsUnfunded).ThenByDescending(row => row.Som)];
        Title = words["Budget.Costs.Finding", ("all", words.Formats.LargeSom(ByLaw)), ("unfunded", words.Formats.LargeSom(Unfunded))];
        return Page();
    }
}

/// <param name="Units">Units of the activity in the year.</param>
/// <param name="IsUnfunded">The division of powers names nobody who pays.</param>
public sealed record CostRow(
    string Code, LocalizedText Name, Function? Function, decimal Posts, decimal Som, decimal Units, bool IsDelegated, bool IsUnfunded);
