using Birdik.Letters.Batches;
using Birdik.Letters.Incoming;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Incoming;

/// <summary>Labels with number, day and QR code, to print and stick on the letters.</summary>
public sealed class LabelsModel(ReadIncomingLetter read) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "ids")]
    public List<Guid> Ids { get; set; } = [];

    public IReadOnlyList<IncomingLetter> Letters { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var found = new List<IncomingLetter>();
        foreach (var id in Ids.Distinct().Take(DoBatch.MaxLetters))
        {
            if (await read.FindAsync(new(id), ct) is { } letter)
            {
                found.Add(letter);
            }
        }

        Letters = found;
        return found.Count == 0 ? NotFound() : Page();
    }
}
