using Birdik.Planning.Radar;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Tenancy;
using Birdik.Territory.Maps;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Planning.Areas.Planning.Pages.Radar;

/// <summary>The share of new text of all municipalities' programmes, as a map with its table twin.</summary>
public sealed class IndexModel(CopyRadar radar, NationalDb db, MapSheets sheets, Words words) : PageModel
{
    /// <summary>How many of those with the least new text stand in the open.</summary>
    public const int FirstShown = 30;

    private const decimal Half = 0.5m;
    private const decimal Whole = 100;

    public MapView View { get; private set; } = null!;

    public MapClasses? Classes { get; private set; }

    public IReadOnlyList<(string Name, decimal Share)> Rows { get; private set; } = [];

    public string Title { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var shares = await radar.NationalAsync(ct);
        var tenants = await db.Set<Tenant>().Where(tenant => tenant.Kind == TenantKind.Municipality).ToListAsync(ct);
        var known = tenants.Where(tenant => shares.ContainsKey(tenant.Id)).ToList();
        Rows = [.. known.Select(tenant => (tenant.Name.In(words.Language), shares[tenant.Id])).OrderBy(row => row.Item2).ThenBy(row => row.Item1, StringComparer.Ordinal)];
        Title = Rows.Count == 0 ? words["Planning.Radar.Title"] : words.Count("Planning.Radar.National.Finding", Rows.Count(row => row.Share < Half), ("all", Rows.Count));
        Classes = Rows.Count == 0 ? null : new MapClasses([.. Rows.Select(row => Math.Round(row.Share * Whole))], ClassMethod.Natural);
        var marks = known.Where(tenant => tenant.UnitCode is not null)
            .ToDictionary(tenant => tenant.UnitCode!, tenant => new MapMark(Classes!.ShadeOf(Math.Round(shares[tenant.Id] * Whole)), words.Formats.Percent(shares[tenant.Id], 0)));
        View = new MapView(await sheets.GetAsync(MapLevel.Municipality, null, ct), Title, marks, Names: false);
    }
}
