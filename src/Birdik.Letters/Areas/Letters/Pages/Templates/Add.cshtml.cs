using Birdik.Letters.Templates;
using Birdik.Platform.Files;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Letters.Areas.Letters.Pages.Templates;

/// <summary>Puts up a template made in Word, or a new edition of one.</summary>
public sealed class AddModel(BirdikDbContext db, FileStore store, Writer writer, Words words) : PageModel
{
    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty(Name = "of", SupportsGet = true)]
    public Guid? Of { get; set; }

    public LetterTemplate? Template { get; private set; }

    public string Back => Template is { } template ? LettersLinks.Template(template.Id) : LettersLinks.Templates;

    public IReadOnlyList<SelectListItem> Uses => words.All<TemplateUse>("Letters.TemplateUse");

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        if (Template is { } template)
        {
            (Input.NameKy, Input.NameRu, Input.Use) = (template.Name.Ky, template.Name.Ru, template.Use);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await FindAsync(ct))
        {
            return NotFound();
        }

        var answer = await SaveAsync(ct);
        if (!answer.TryGet(out var id))
        {
            ModelState.Add(answer.Problems, words);
            return Page();
        }

        this.Notify(words["Letters.Template.Done"]);
        return Redirect(LettersLinks.Template(id));
    }

    private async Task<Result<Id<LetterTemplate>>> SaveAsync(CancellationToken ct)
    {
        var files = new ReceivedFile?[2];
        foreach (var (upload, index) in new[] { (Input.Ky, 0), (Input.Ru, 1) })
        {
            if (upload is null)
            {
                continue;
            }

            await using var content = upload.OpenReadStream();
            var received = await store.ReceiveAsync(content, upload.FileName, ct);
            if (!received.TryGet(out files[index]))
            {
                var field = index == 0 ? nameof(Input.Ky) : nameof(Input.Ru);
                return Result<Id<LetterTemplate>>.Refused([.. received.Problems.Select(problem => problem with { Field = field })]);
            }
        }

        var command = new SaveTemplate(Template?.Id, Input.NameKy ?? "", Input.NameRu ?? "", Input.Use, files[0], files[1]);
        return await writer.RunAsync<SaveTemplateHandler, Id<LetterTemplate>>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
    }

    private async Task<bool> FindAsync(CancellationToken ct)
    {
        if (Of is { } id)
        {
            var known = new Id<LetterTemplate>(id);
            Template = await db.Set<LetterTemplate>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == known && row.EndedAt == null, ct);
        }

        return Of is null || Template is not null;
    }

    public sealed class Form
    {
        public string? NameKy { get; set; }

        public string? NameRu { get; set; }

        public TemplateUse Use { get; set; } = TemplateUse.Answer;

        public IFormFile? Ky { get; set; }

        public IFormFile? Ru { get; set; }
    }
}
