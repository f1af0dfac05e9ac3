using Birdik.Platform.Threads;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Ui.Areas.Platform.Pages;

/// <summary>What lies before and after an object, through all modules; each step leads to its own thread.</summary>
public sealed class ThreadModel(ThreadTeller teller) : PageModel
{
    public ThreadView Thread { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string kind, string id, CancellationToken ct)
    {
        if (await teller.OfAsync(new SourceRef(kind, id), ct) is not { } thread)
        {
            return NotFound();
        }

        Thread = thread;
        return Page();
    }
}
