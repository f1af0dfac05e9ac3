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

    [BindProperty(SupportsGet = true)]
    public string? System { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>What the file asked for would hold; null where none is asked for.</summary>
    internal ExportCount? Export { get; private set; }

    public ImportedLetters? Done { get; private set; }

    public IReadOnlyList<(string Code, IReadOnlyList<string> Columns)> Forms { get; } =
        [.. services.GetServices<IOutsideSystem>().OfType<TableForm>().Select(form => (form.Code, (IReadOnlyList<string>)[.. form.Heads.All]))];

    /// <summary>The same column in each system.</summary>
    public IEnumerable<IReadOnlyList<string>> Heads => Enumerable.Range(0, Forms[0].Columns.Count).Select(at => (IReadOnlyList<string>)[.. Forms.Select(form => form.Columns[at])]);

    public IReadOnlyList<SelectListItem> Systems => [.. Forms.Select(form => new SelectListItem(words[$"Letters.OutsideSystem.{form.Code}"], form.Code))];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var isAsked = System is { Length: > 0 };
        Period();
        if (!isAsked || !user.May(LettersPermissions.Dispatch) || !Forms.Any(form => form.Code == System) || From > To)
        {
            return;
        }

        Export = await services.GetRequiredService<ExportLetters>().CountAsync(From!.Value, To!.Value, ct);
        if (Export.Taken > ExportLetters.Most)
        {
            ModelState.Add([ExportLetters.TooMany()], words, "");
        }
    }

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
        To ??= clock.Today();
        From ??= new DateOnly(To.Value.Year, To.Value.Month, 1);
    }

    public sealed class Form
    {
        public string? System { get; set; }

        public IFormFile? Upload { get; set; }

        public bool Register { get; set; }
    }
}
