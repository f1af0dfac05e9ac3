using System.Globalization;
using Birdik.Platform.Localization;
using Birdik.Territory.Maps;
using Birdik.Territory.Statistics;
using Birdik.Territory.Units;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Territory.Areas.Territory.Pages.Units;

/// <summary>A unit: what it is, what is in it, what it was and what became of it. A former code leads here too.</summary>
public sealed class DetailsModel(ReadUnit read, PopulationCheck check, PlaceMap places, Words words) : PageModel
{
    public UnitView View { get; private set; } = null!;

    /// <summary>Whether its villages add up to it; null where that is no question.</summary>
    public PopulationCheckResult? Sums { get; private set; }

    public MapView? Map { get; private set; }

    public IReadOnlyList<UnitHistoryLine> History { get; private set; } = [];

    [BindProperty(Name = "was", SupportsGet = true)]
    public string? FormerCode { get; set; }

    public string? OtherNames { get; private set; }

    public string? Point => View.Unit is { Latitude: { } latitude, Longitude: { } longitude }
        ? string.Create(CultureInfo.InvariantCulture, $"{latitude:0.###}, {longitude:0.###}")
        : null;

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (await read.ByCodeAsync(code, words.Language, ct) is not { } view)
        {
            return NotFound();
        }

        if (view.Unit.Code != code)
        {
            return Redirect($"{UnitLinks.Unit(view.Unit.Code)}?was={Uri.EscapeDataString(code)}");
        }

        View = view;
        FormerCode = FormerCode is { Length: > 0 and <= Unit.MaxCode } ? FormerCode : null;
        OtherNames = string.Join(" · ", new[] { view.Unit.Name.Ky, view.Unit.Name.Ru, view.Unit.Name.En }
            .Where(name => name.Length > 0 && name != view.Unit.Name.In(words.Language)).Distinct());
        History = UnitHistory.Tell(view, words);
        if (view.Unit is { Kind: UnitKind.AiylAimak, To: null } && (await check.OfAsync(view.Unit.Id, ct)).TryGet(out var sums))
        {
            Sums = sums;
        }

        Map = await places.OfAsync(view.Unit, words, ct);
        return Page();
    }
}
