using Birdik.Platform.Persistence;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Matrix;

/// <summary>The versions of the matrix, the newest first.</summary>
public sealed class EditionsModel(NationalDb db) : PageModel
{
    private const int MostShown = 500;

    public IReadOnlyList<MatrixEdition> Editions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Editions = await db.Set<MatrixEdition>().OrderByDescending(edition => edition.Number).Take(MostShown).ToListAsync(ct);
}
