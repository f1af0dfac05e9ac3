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
    private const int PageSize = 10;

    public Tenant Office { get; private set; } = null!;

    public IReadOnlyList<Village> Villages { get; private set; } = [];

    public string? Village { get; private set; }

    public NeedTally Tally { get; private set; } = null!;

    public IReadOnlyList<Need> Needs { get; private set; } = [];

    public ILookup<Id<Need>, MeasureFact> Measures { get; private set; } = null!;

    public int Number { get; private set; }

    /// <summary>The state chosen, as addresses write it; empty for all.</summary>
    public string State { get; private set; } = "";

    /// <summary>The states with how many needs are in each.</summary>
    public IReadOnlyList<(string State, int Count)> States { get; private set; } = [];

    public string Summary => $"{(Number * PageSize) + 1}–{(Number * PageSize) + Needs.Count} / {Shown}";

    public string? Previous => Number > 0 ? PageOf(Number - 1, State) : null;

    public string? Next => (Number + 1) * PageSize < Shown ? PageOf(Number + 1, State) : null;

    private int Shown => States.First(one => one.State == State).Count;

    public bool CodeUnknown { get; private set; }

    public DateOnly Today => clock.Today();

    public async Task<IActionResult> OnGetAsync(string office, string? village, string? code, string? state, [FromQuery(Name = "p")] int number, CancellationToken ct)
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
        var counts = await needs.CountAsync(found, chosen?.Id, ct);
        States = [("", counts.Values.Sum()), .. counts.Where(one => one.Value > 0).OrderBy(one => one.Key).Select(one => (one.Key.ToString().ToLowerInvariant(), one.Value))];
        State = States.Any(one => one.State == state) ? state! : "";
        NeedState? asked = State.Length == 0 ? null : Enum.Parse<NeedState>(State, ignoreCase: true);
        Needs = await needs.ShownAsync(found, chosen?.Id, asked, Number * PageSize, PageSize, ct);
        Measures = await needs.MeasuresAsync(found, [.. Needs.Select(need => need.Id)], ct);
        return Page();
    }

    public string PageOf(int number, string state) =>
        $"{PlanningLinks.PublicOf(Office.Code)}?village={Uri.EscapeDataString(Village ?? "")}&state={state}&p={number}";
}
