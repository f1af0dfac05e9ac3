using Birdik.Platform.Persistence;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Matrix;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Matrix;

/// <summary>What one edition of the matrix brought in and took out.</summary>
public sealed class EditionModel(NationalDb db) : PageModel
{
    private const int MostShown = 300;

    public MatrixEdition Edition { get; private set; } = null!;

    public IReadOnlyList<MatrixCell> Cells { get; private set; } = [];

    /// <summary>How many roles stood in it.</summary>
    public int Standing { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken ct)
    {
        if (await db.Set<MatrixEdition>().SingleOrDefaultAsync(one => one.Number == number, ct) is not { } edition)
        {
            return NotFound();
        }

        Edition = edition;
        Standing = await db.Set<FunctionRole>().CountAsync(
            role => role.AddedIn <= number && (role.EndedIn == null || role.EndedIn > number), ct);
        Cells = await (
            from role in db.Set<FunctionRole>()
            where role.AddedIn == number || role.EndedIn == number
            join function in db.Set<Function>() on role.FunctionId equals function.Id
            join body in db.Set<Body>() on role.BodyId equals body.Id
            orderby function.Code, body.Order, role.Kind
            select new MatrixCell(role, function, body)).Take(MostShown).ToListAsync(ct);
        return Page();
    }
}
