using Birdik.Law.Pictures;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Network;

/// <summary>The network of acts by what they do to each other.</summary>
public sealed class IndexModel(ActNetwork network) : PageModel
{
    public NetworkView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => View = await network.DrawAsync(ct);
}
