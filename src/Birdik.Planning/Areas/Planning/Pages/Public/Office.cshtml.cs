using Birdik.Planning.Needs;
using Birdik.Platform.Ids;
using Birdik.Platform.Tenancy;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Planning.Areas.Planning.Pages.Public;

/// <summary>What residents asked, what was answered and done and what it cost, by village. Shows nobody's name.</summary>
public sealed class OfficeModel(PublicNeeds needs, VillageBook villages, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    public Tenant Office { get; private set; } = null!;

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public string? Village { get; private set; }

    public NeedTally Tally { get; private set; } = null!;

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    public ILookup<Id<Need>, MeasureFact> Measures { get; private set; } = null!;

    public int Number { get; private set; }

    public bool HasMore { get; private set; }

    public bool CodeUnknown { get; private set; }

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(string office, string? village, string? code, [FromQuery(Name = "p")] int number, CancellationToken ct)
    {
        if (await needs.OfficeAsync(office, ct) is not { } found)
        {
            return NotFound();
        }

        Office = found;
        if (code is { Length: > 0 })
        {
            if (await needs.FateAsync(found, code, ct) is { } fate)
            {
                return Redirect(PlanningLinks.Fate(office, fate.Own.Code));
            }

            CodeUnknown = true;
        }

        Villages = await villages.OfAsync(found.Id, ct);
        var chosen = Villages.FirstOrDefault(one => one.Code == village);
        Village = chosen?.Code;
        Number = Math.Clamp(number, 0, 10_000);
        Tally = await needs.TallyAsync(found, chosen?.Id, ct);
        var shown = await needs.ShownAsync(found, chosen?.Id, Number * PageSize, PageSize + 1, ct);
        HasMore = shown.Count > PageSize;
        Needs = [.. shown.Take(PageSize)];
        Measures = await needs.MeasuresAsync(found, [.. Needs.Select(need => need.Id)], ct);
        return Page();
    }
}
