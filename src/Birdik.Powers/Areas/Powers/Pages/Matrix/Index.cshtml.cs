using Birdik.Law.Acts;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Powers.Areas.Powers.Pages.Matrix;

/// <summary>Function × role × body, sphere by sphere, on any day.</summary>
public sealed class IndexModel(ReadPowers read, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty(Name = "sphere", SupportsGet = true)]
    public Sphere? Sphere { get; set; }

    [BindProperty(Name = "on", SupportsGet = true)]
    public DateOnly? On { get; set; }

    public Sphere Chosen { get; private set; }

    /// <summary>The day asked for; null for today.</summary>
    public DateOnly? Asked { get; private set; }

    public PowersSnapshot Powers { get; private set; } = null!;

    public IReadOnlyList<(Sphere Sphere, int Count)> Counts { get; private set; } = [];

    public IReadOnlyList<Function> Rows { get; private set; } = [];

    public bool MayEdit { get; private set; }

    public string Lede { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var today = clock.Today();
        Asked = On == today ? null : On;
        On ??= today;
        Powers = await read.OnAsync(On.Value, ct);
        Counts = [.. Enum.GetValues<Sphere>().Select(sphere => (sphere, Powers.Functions.Count(function => function.Sphere == sphere)))];
        Chosen = Sphere ?? Counts.Where(one => one.Count > 0).Select(one => one.Sphere).FirstOrDefault();
        Rows = [.. Powers.Functions.Where(function => function.Sphere == Chosen)];
        MayEdit = user.May(PowersPermissions.Edit) && Asked is null;
        Lede = words["Powers.Matrix.Lede", ("day", On), ("functions", Powers.Functions.Count), ("bodies", Powers.Bodies.Count)];
    }
}
