using Birdik.Law.Pictures;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Network;

/// <summary>The network of acts by what they do to each other, or by where they contradict each other.</summary>
public sealed class IndexModel(ActNetwork network) : PageModel
{
    [BindProperty(Name = "by", SupportsGet = true)]
    public string? By { get; set; }

    public bool IsByContradictions => By == "contradictions";

    public NetworkView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => View = IsByContradictions ? await network.DrawContradictionsAsync(ct) : await network.DrawAsync(ct);
}
