using Birdik.Letters.Outside;
using Birdik.Platform.Identity;
using Birdik.Platform.Localization;
using Birdik.Platform.Time;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.DependencyInjection;

namespace Birdik.Letters.Areas.Letters.Pages.Exchange;

/// <summary>Letters from and for systems that exchange files: Infodocs, Sanarip aimak.</summary>
public sealed class OutsideFilesModel(IServiceProvider services, CurrentUser user, Words words, TimeProvider clock) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public string System { get; set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public ImportedLetters? Done { get; private set; }

    public IReadOnlyList<(string Code, IReadOnlyList<string> Columns)> Forms { get; } =
        [.. services.GetServices<IOutsideSystem>().OfType<TableForm>().Select(form => (form.Code, (IReadOnlyList<string>)[.. form.Heads.All]))];

    /// <summary>The same column in each system.</summary>
    public IEnumerable<IReadOnlyList<string>> Heads => Enumerable.Range(0, Forms[0].Columns.Count).Select(at => (IReadOnlyList<string>)[.. Forms.Select(form => form.Columns[at])]);

    public IReadOnlyList<SelectListItem> Systems => [.. Forms.Select(form => new SelectListItem(words[$"Letters.OutsideSystem.{form.Code}"], form.Code))];

    public void OnGet() => Period();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Period();
        if (Input.Upload is not { Length: > 0 } upload)
        {
            ModelState.Add([LettersProblems.Missing(nameof(Input.Upload))], words);
            return Page();
        }

        await using var source = upload.OpenReadStream();
        var answer = await services.GetRequiredService<ImportLettersRun>().RunAsync(
            user.TenantId, user.Actor, new ImportLetters(Input.System ?? "", Input.Register), source, ct);
        if (answer.TryGet(out var done))
        {
            Done = done;
        }
        else
        {
            ModelState.Add(answer.Problems, words);
        }

        return Page();
    }

    private void Period()
    {
        To = clock.Today();
        From = new DateOnly(To.Year, To.Month, 1);
    }

    public sealed class Form
    {
        public string? System { get; set; }

        public IFormFile? Upload { get; set; }

        public bool Register { get; set; }
    }
}
