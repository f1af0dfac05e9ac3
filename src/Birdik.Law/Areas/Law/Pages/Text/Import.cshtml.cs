using Birdik.Law.Acts;
using Birdik.Law.Provisions;
using Birdik.Methods.Law.Structure;
using Birdik.Methods.Text;
using Birdik.Platform.Localization;
using Birdik.Platform.Results;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Birdik.Law.Areas.Law.Pages.Text;

/// <summary>Takes in a text of an act; looks at what is found first, where asked.</summary>
public sealed class ImportModel(FindAct find, PreviewText preview, NationalWriter writer, Words words, TimeProvider clock) : PageModel
{
    private const int MostOddities = 100;

    public Act Act { get; private set; } = null!;

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    public TextPreview? Read { get; private set; }

    public IReadOnlyList<Problem> Oddities { get; private set; } = [];

    public IEnumerable<SelectListItem> Languages => Enum.GetValues<ActLanguage>()
        .Select(language => new SelectListItem(words[$"Law.Language.{language}"], language.ToString()));

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        Input.From = act.From ?? act.Date ?? clock.Today();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string key, bool look, CancellationToken ct)
    {
        if (await find.ByKeyAsync(key, ct) is not { } act)
        {
            return NotFound();
        }

        Act = act;
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), words["Law.Import.FileMissing"]);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await using var stream = Upload!.OpenReadStream();
        var file = await ActFile.ReadAsync(Upload.FileName, stream, ct);
        if (!file.TryGet(out var text))
        {
            ModelState.Add(file.Problems, words, "");
            return Page();
        }

        if (look)
        {
            Read = await preview.OfAsync(Act, text, LanguageOf(text), Input.From, ct);
        }

        Oddities = [.. text.Problems.Take(MostOddities).Select(odd => Problem.Invalid(odd.Code, null, ("subject", odd.Subject)) with { Line = odd.Line })];
        return look ? Page() : await AddAsync(text, ct);
    }

    private async Task<IActionResult> AddAsync(LegalText text, CancellationToken ct)
    {
        var language = LanguageOf(text);
        var command = new AddVersion(Act.Key, language, Input.From, Upload!.FileName, text);
        var answer = await writer.RunAsync<AddVersionHandler, AddedVersion>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (!answer.TryGet(out var added))
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Law.Import.Done", ("articles", added.Articles), ("provisions", added.Provisions), ("odd", text.Problems.Count)]);
        return Redirect(TextLinks.Text(Act.Key, Input.From, language));
    }

    private ActLanguage LanguageOf(LegalText text) => Input.Language ?? (text.Language == TextLanguage.Ky ? ActLanguage.Ky : ActLanguage.Ru);

    public sealed class Form
    {
        public DateOnly From { get; set; }

        public ActLanguage? Language { get; set; }
    }
}
