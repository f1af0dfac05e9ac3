using Birdik.Platform.Localization;
using Birdik.Platform.Registers;
using Birdik.Platform.Registers.Import;
using Birdik.Platform.Results;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Mvc;

namespace Birdik.Ui.Areas.Platform.Pages.Import;

/// <summary>Shows what a file would do; one button does it, all or nothing.</summary>
public sealed class CheckModel(RegisterImports imports, Words words) : ImportPage(imports)
{
    /// <summary>So many rows of each sort are shown.</summary>
    public const int MostShown = 100;

    private IReadOnlyDictionary<string, string>? _labels;

    [BindProperty(SupportsGet = true)]
    public string Of { get; set; } = "";

    public string FileName { get; private set; } = "";

    /// <summary>Null when the file cannot be read at all.</summary>
    public ImportVerdict? Verdict { get; private set; }

    /// <summary>What speaks against the whole file.</summary>
    public IReadOnlyList<Problem> Problems { get; private set; } = [];

    public IReadOnlyDictionary<string, string> Labels => _labels ??=
        Register.Heads(new RegisterQuery(), words).ToDictionary(head => head.Key, head => head.Label);

    /// <summary>A value as the register shows it: choices by their words.</summary>
    public string Shown(string column, string value) => value.Length == 0
        ? "–"
        : Register.Fields(new RegisterQuery(), words).FirstOrDefault(field => field.Key == column)?.Options
            .FirstOrDefault(option => option.Value == value)?.Label ?? value;

    public Task OnGetAsync(CancellationToken ct) => ReadAsync([], ct);

    public async Task<IActionResult> OnPostAsync(string? seen, CancellationToken ct)
    {
        var kept = await Imports.KeepAsync(Importer, Of, seen ?? "", ct);
        if (!kept.TryGet(out var id))
        {
            await ReadAsync([.. kept.Problems.Where(problem => problem.Line is null)], ct);
            return Page();
        }

        this.Notify(words["Import.Done"]);
        return LocalRedirect(ImportLinks.Details(Register, id));
    }

    private async Task ReadAsync(IReadOnlyList<Problem> problems, CancellationToken ct)
    {
        var previewed = await Imports.PreviewAsync(Importer, Of, ct);
        if (previewed.TryGet(out var preview))
        {
            (FileName, Verdict, Problems) = (preview.File.Name, preview.Verdict, problems);
        }
        else
        {
            Problems = previewed.Problems;
        }
    }
}
