using Birdik.Budget.Country;
using Birdik.Methods.Budget;
using Birdik.Platform.Localization;
using Birdik.Staffing.Need;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Budget.Areas.Budget.Pages;

/// <summary>What standard rates would bring, what is collected, what is still to be raised.</summary>
public sealed class PotentialModel(ReadMoney read, OfficeChooser chooser, Words words) : PageModel
{
    public string Title { get; private set; } = "";

    public string Place { get; private set; } = "";

    public IReadOnlyList<(string Name, RevenuePotential Potential)> ByTax { get; private set; } = [];

    public IReadOnlyList<(string Code, string Name, RevenuePotential Potential)> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? unit, CancellationToken ct)
    {
        var money = await read.NowAsync(ct);
        var office = chooser.Choose(money.Facts, unit);
        if (office is null && (unit is not null || !chooser.SeesCountry))
        {
            return unit is not null ? NotFound() : Redirect(BudgetLinks.Books);
        }

        var offices = office is null ? money.Offices : [.. money.Offices.Where(one => one.Code == office.Unit.Code)];
        ByTax = [.. Enum.GetValues<LocalTax>().Select(tax => (
            words[$"Budget.Tax.{tax}"], offices.Aggregate(default(RevenuePotential), (sum, one) => sum + one.Potential.GetValueOrDefault(tax))))];
        var all = ByTax.Aggregate(default(RevenuePotential), (sum, one) => sum + one.Potential);
        ByTax = [.. ByTax, (words["Staffing.Table.Sum"], all)];
        Place = office?.Name(words.Language) ?? words["Budget.Country"];
        Offices = office is not null ? [] : [.. offices
            .Select(one => (one.Code, one.Need.Office.Name(words.Language), one.Potential.Values.Aggregate(default(RevenuePotential), (sum, part) => sum + part)))
            .OrderByDescending(one => one.Item3.ToRaise)];
        Title = words["Budget.Potential.Finding", ("raise", words.Formats.LargeSom(all.ToRaise)), ("effort", words.Formats.Percent(all.Effort ?? 0))];
        return Page();
    }
}
