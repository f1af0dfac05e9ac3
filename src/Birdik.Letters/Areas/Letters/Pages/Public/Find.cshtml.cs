using Birdik.Letters.Outgoing;
using Birdik.Letters.Papers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Public;

/// <summary>Where the addressee of an answer types the code printed on it.</summary>
public sealed class FindModel(NationalDb db, Words words) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (AnswerCode.Read(Code) is var (office, beginning)
            && await db.Set<OutgoingLetter>().Where(row => row.TenantId == office && row.Code.StartsWith(beginning)).Take(2).ToListAsync(ct) is [var letter])
        {
            return Redirect(LettersLinks.PublicAnswer(letter));
        }

        ModelState.Add([Problem.Invalid("letters.answer-code-unknown", nameof(Code))], words, "");
        return Page();
    }
}
