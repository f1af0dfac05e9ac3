using Birdik.Law.Acts;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages;

/// <summary>The register in numbers: how much is classified beside 36 + 84, by sphere and by rank.</summary>
public sealed class IndexModel(ActOverview overview) : PageModel
{
    public ActCounts Counts { get; private set; } = null!;

    public IReadOnlyList<(ActClass Class, int? Paper)> Classes { get; } =
    [
        (ActClass.Aligned, ActClasses.Aligned),
        (ActClass.NotAligned, ActClasses.NotAligned),
        (ActClass.Other, null),
        (ActClass.Unknown, null),
    ];

    public IEnumerable<ActKind> Kinds => Enum.GetValues<ActKind>().Where(Counts.ByKind.ContainsKey);

    public async Task OnGetAsync(CancellationToken ct) => Counts = await overview.CountAsync(ct);
}
