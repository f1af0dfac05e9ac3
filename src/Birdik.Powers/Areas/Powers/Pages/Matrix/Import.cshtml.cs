using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Tables;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Matrix;
using Birdik.Powers.Roles;
using Birdik.Ui.Forms;
using Birdik.Ui.Frame;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Matrix;

/// <summary>Takes the matrix back from a table: first what would change and which rows are wrong, then, by an act, the change itself.</summary>
public sealed class ImportModel(NationalDb db, NationalWriter writer, Texts texts, Words words, TimeProvider clock) : PageModel
{
    public const int MostShown = 200;

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public IFormFile? Upload { get; set; }

    public IReadOnlyList<Problem> Refused { get; private set; } = [];

    /// <summary>Null until a table without errors was read.</summary>
    public MatrixDifference? Difference { get; private set; }

    /// <summary>The changes, as many as one looks at.</summary>
    public IReadOnlyList<(string What, Function Function, Body Body, FunctionRoleKind Role)> Shown { get; private set; } = [];

    public void OnGet() => Input.On = clock.Today();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (Upload is null)
        {
            ModelState.AddModelError(nameof(Upload), words["Powers.Matrix.Import.FileMissing"]);
            return Page();
        }

        await using var stream = Upload.OpenReadStream();
        var file = await MatrixFiles.ReadAsync(Upload.FileName, stream, ct);
        if (!file.TryGet(out var rows))
        {
            Refused = file.Problems;
            return Page();
        }

        ModelState.Clear();
        Input.Table = string.Concat(rows.Select(row => Csv.Line(row.Cells)));
        await PreviewAsync(rows, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSaveAsync(CancellationToken ct)
    {
        var command = new ImportMatrix(Input.Table, Input.On, Input.Act.Trim(), Input.Edition);
        var answer = await writer.RunAsync<ImportMatrixHandler, MatrixEdition>(
            (handler, change, token) => handler.HandleAsync(command, change, token), ct);
        if (answer.TryGet(out var edition))
        {
            this.Notify(words["Powers.Matrix.Import.Done", ("edition", $"{edition.Number}")]);
            return Redirect(PowersLinks.Edition(edition.Number));
        }

        ModelState.Add([.. answer.Problems.Where(problem => problem.Line is null)], words, "Input");
        await PreviewAsync(MatrixFiles.ReadText(Input.Table), ct);
        return Page();
    }

    private async Task PreviewAsync(IReadOnlyList<CsvRow> rows, CancellationToken ct)
    {
        Input.Edition = await db.Set<MatrixEdition>().MaxAsync(edition => (int?)edition.Number, ct) ?? 0;
        var (lines, unread) = new MatrixTable(texts).Read(rows);
        var plan = await ReadMatrix.PlanAsync(db, lines, clock.Today(), Input.On, Input.Edition + 1, ct);
        Refused = [.. unread.Concat(plan.Problems).OrderBy(problem => problem.Line)];
        if (Refused.Count > 0)
        {
            return;
        }

        Difference = plan.Difference;
        var functions = await db.Set<Function>().ToDictionaryAsync(function => function.Id, ct);
        var bodies = await db.Set<Body>().ToDictionaryAsync(body => body.Id, ct);
        Shown =
        [
            .. Difference.Added.Select(role => ("Added", role))
                .Concat(Difference.Ended.Select(one => ("Ended", one.Role)))
                .Concat(Difference.Changed.Select(one => ("Changed", one.Role)))
                .Take(MostShown)
                .Select(one => (one.Item1, functions[one.Item2.FunctionId], bodies[one.Item2.BodyId], one.Item2.Kind)),
        ];
    }

    public sealed class Form
    {
        public string Table { get; set; } = "";

        public int Edition { get; set; }

        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
