using Birdik.Letters.Mail;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Birdik.Letters.Areas.Letters.Pages.Mail;

/// <summary>Registers a saved message (.eml) or a whole mailbox (.mbox); what was registered before is passed over.</summary>
public sealed class ImportModel(ImportMail import, CurrentUser user, Words words) : PageModel
{
    private const int MostProblems = 50;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public (int Found, int Registered, int Duplicates, int Refused, IReadOnlyList<string> Problems)? Outcome { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Upload is not { Length: > 0 } file)
        {
            ModelState.Add([LettersProblems.Missing(nameof(Upload))], words, "");
            return Page();
        }

        var raw = new byte[file.Length];
        await using (var content = file.OpenReadStream())
        {
            await content.ReadExactlyAsync(raw, ct);
        }

        var done = await import.RunAsync(MailFolder.OfUpload(raw, Path.GetFileName(file.FileName)), user.TenantId, dryRun: false, ct);
        Outcome = (
            done.Found, done.Registered, done.Duplicates, done.Refused,
            [.. done.Problems.Take(MostProblems).Select(problem => problem.Line is { } line ? $"{line}: {words.Problem(problem)}" : words.Problem(problem))]);
        return Page();
    }
}
