using Birdik.Platform.Localization;
using Birdik.Platform.Norms;
using Birdik.Platform.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.Norms;

/// <summary>All norms as they stand on a day.</summary>
public sealed class IndexModel(NormRegister norms, TimeProvider clock, Words words) : PageModel
{
    public const int MaxSearch = 100;

    [BindProperty(SupportsGet = true)]
    public DateOnly? On { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Unverified { get; set; }

    public DateOnly Day { get; private set; }

    public int All { get; private set; }

    public int AllUnverified { get; private set; }

    public IReadOnlyList<NormRow> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Day = On ??= clock.Today();
        var periods = await norms.NowAsync(ct);
        var rows = periods.Definitions.Select(definition => NormRow.Of(definition, periods.On(definition.Code, Day), words)).ToList();
        (All, AllUnverified) = (rows.Count, rows.Count(row => !row.Verified));
        var sought = Q?.Trim() is { Length: > 0 and <= MaxSearch } text ? text : null;
        Rows = [.. rows.Where(row => (!Unverified || !row.Verified) && (sought is null || row.Says(sought)))];
    }

    public string Address(bool unverified) => NormLinks.Index(On, Q, unverified);
}
