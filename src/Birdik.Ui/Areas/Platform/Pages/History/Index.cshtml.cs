using Birdik.Platform;
using Birdik.Platform.Audit;
using Birdik.Platform.Identity;
using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages.History;

/// <summary>Everything that was done to one object, in sentences, with the fields each deed altered.</summary>
public sealed class IndexModel(Birdik.Platform.Audit.History history, CurrentUser user) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateTime? Before { get; set; }

    public ThreadNode Subject { get; private set; } = null!;

    public IReadOnlyList<ToldDeed> Deeds { get; private set; } = [];

    public bool MayErase => user.May(PlatformPermissions.EraseContent);

    /// <summary>The older deeds, if there may be more.</summary>
    public string? Older => Deeds.Count < Birdik.Platform.Audit.History.PageSize
        ? null
        : HistoryLinks.Of(Subject.Source, Deeds[^1].At);

    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken ct)
    {
        var source = new SourceRef(kind, id);
        if (await history.SubjectAsync(source, ct) is not { } subject)
        {
            return NotFound();
        }

        Subject = subject;
        Deeds = await history.OfAsync(source, ct, Before?.ToUniversalTime());
        return Page();
    }
}
