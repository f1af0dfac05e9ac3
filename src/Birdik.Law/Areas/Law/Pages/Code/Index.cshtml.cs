using Birdik.Law.Guillotine;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Law.Areas.Law.Pages.Code;

/// <summary>The draft code with its table of origin, the list of repeals and the coverage of the 120.</summary>
public sealed class IndexModel(ReadDraft read) : PageModel
{
    public DraftCode Code { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Code = await read.ReadAsync(ct);
}
