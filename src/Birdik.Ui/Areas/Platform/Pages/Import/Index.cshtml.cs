using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Registers.Import;
using Birdik.Ui.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Ui.Areas.Platform.Pages.Import;

/// <summary>Takes the file of an import, and lists the imports made.</summary>
public sealed class IndexModel(RegisterImports imports, Words words) : ImportPage(imports)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<RegisterImport> Latest { get; private set; } = [];

    /// <summary>The columns that are read, the needed ones first.</summary>
    public IEnumerable<(string Label, bool IsNeeded)> Columns
    {
        get
        {
            var labels = Register.Heads(new RegisterQuery(), words).ToDictionary(head => head.Key, head => head.Label);
            return Importer.Columns.OrderByDescending(column => column.IsNeeded).Select(column => (labels[column.Key], column.IsNeeded));
        }
    }

    public async Task OnGetAsync(CancellationToken ct) => Latest = await Imports.LatestAsync(Importer, ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Input.File is null)
        {
            ModelState.AddModelError("Input.File", words["Import.FileMissing"]);
        }
        else
        {
            await using var content = Input.File.OpenReadStream();
            var received = await Imports.ReceiveAsync(Importer, Input.File.FileName, content, Input.Act, ct);
            if (received.TryGet(out var ticket))
            {
                return LocalRedirect(ImportLinks.Check(Register, ticket));
            }

            ModelState.Add(received.Problems, words, "Input");
        }

        await OnGetAsync(ct);
        return Page();
    }

    public sealed class Form
    {
        public IFormFile? File { get; set; }

        public string Act { get; set; } = "";
    }
}
