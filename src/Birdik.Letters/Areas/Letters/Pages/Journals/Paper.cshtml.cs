using Birdik.Letters.Journals;
using Birdik.Platform.Ids;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Journals;

/// <summary>A journal as the paper book has it, to print and sew in.</summary>
public sealed class PaperModel(ReadPaperJournal read) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    public PaperJournal Paper { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Id<Journal> id, CancellationToken ct)
    {
        if (await read.OfAsync(id, From, To, ct) is not { } paper)
        {
            return NotFound();
        }

        Paper = paper;
        return Page();
    }
}
