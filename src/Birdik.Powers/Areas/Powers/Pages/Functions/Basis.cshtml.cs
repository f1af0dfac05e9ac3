using Birdik.Law.Acts;
using Birdik.Platform.Ids;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Writing;
using Birdik.Powers.Functions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Names a provision that gives a function.</summary>
public sealed class BasisModel(ReadFunction read, NationalDb db, NationalWriter writer, Words words) : FunctionFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    public IReadOnlyList<SelectListItem> Acts { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        await ListAsync(ct);
        return await FindAsync(code, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        await ListAsync(ct);
        var command = new AddBasis(code, Input.ActUri, Input.Provision.Trim(), Input.From, Input.To);
        return await AnswerAsync(
            code,
            () => writer.RunAsync<AddBasisHandler, Id<FunctionBasis>>(
                (handler, change, token) => handler.HandleAsync(command, change, token), ct),
            Words["Powers.Basis.Add.Done"],
            ct);
    }

    private async Task ListAsync(CancellationToken ct)
    {
        var acts = await db.Set<Act>().OrderBy(act => act.SortKey).ToListAsync(ct);
        Acts = acts.ConvertAll(act => new SelectListItem($"{act.Title.In(Words.Language)} ({ActNames.Note(act, Words)})", act.Uri));
    }

    public sealed class Form
    {
        public string ActUri { get; set; } = "";

        public string Provision { get; set; } = "";

        public DateOnly? From { get; set; }

        public DateOnly? To { get; set; }
    }
}
