using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Ui.Areas.Platform.Pages.Import;

/// <summary>What an import did; takes it back.</summary>
public sealed class DetailsModel(RegisterImports imports, Words words) : ImportPage(imports)
{
    public RegisterImport Import { get; private set; } = null!;

    /// <summary>Why it cannot be taken back.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Id<RegisterImport> id, CancellationToken ct) => ShowAsync(id, ct);

    public async Task<IActionResult> OnPostAsync(Id<RegisterImport> id, CancellationToken ct)
    {
        var undone = await Imports.UndoAsync(Importer, id, ct);
        if (undone.Succeeded)
        {
            this.Notify(words["Import.Undone"]);
            return LocalRedirect(ImportLinks.Details(Register, id));
        }

        Problems = undone.Problems;
        return await ShowAsync(id, ct);
    }

    private async Task<IActionResult> ShowAsync(Id<RegisterImport> id, CancellationToken ct)
    {
        if (await Imports.FindAsync(Importer, id, ct) is not { } found)
        {
            return NotFound();
        }

        Import = found;
        return Page();
    }
}
