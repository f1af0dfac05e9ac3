using Birdik.Methods.Powers;
using Birdik.Platform.Localization;
using Birdik.Platform.Persistence;
using Birdik.Platform.Time;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Birdik.Powers.Roles;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Areas.Powers.Pages.Functions;

/// <summary>Says who has to do with a function: bodies down, roles across.</summary>
public sealed class RolesModel(ReadFunction read, NationalDb db, NationalWriter writer, Words words, TimeProvider clock)
    : FunctionFormModel(read, words)
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>The cells marked: <c>aiyl-okmotu:Does</c>.</summary>
    [BindProperty]
    public List<string> Cells { get; set; } = [];

    public IReadOnlyList<Body> Bodies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken ct)
    {
        if (!await FindAsync(code, ct))
        {
            return NotFound();
        }

        Input.On = clock.Today();
        Bodies = await db.Set<Body>().OrderBy(body => body.Order).ToListAsync(ct);
        var roles = await db.Set<FunctionRole>()
            .Where(role => role.FunctionId == Function.Id && role.EndedIn == null && (role.To == null || role.To >= Input.On))
            .ToListAsync(ct);
        Cells = roles.ConvertAll(role => $"{Bodies.First(body => body.Id == role.BodyId).Code}:{role.Kind}");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string code, CancellationToken ct)
    {
        Bodies = await db.Set<Body>().OrderBy(body => body.Order).ToListAsync(ct);
        var command = new SetFunctionRoles(code, Input.On, Input.Act.Trim(), [.. Cells.Select(Read).OfType<RoleCell>()]);
        return await AnswerAsync(
            code,
            () => writer.RunAsync<SetFunctionRolesHandler, string>(
                (handler, change, token) => handler.HandleAsync(command, change, token), ct),
            Words["Powers.Roles.Set.Done"],
            ct);
    }

    private static RoleCell? Read(string cell) => cell.Split(':') is [var body, var role] && Enum.TryParse<FunctionRoleKind>(role, out var kind)
        ? new RoleCell(body, kind)
        : null;

    public sealed class Form
    {
        public DateOnly On { get; set; }

        public string Act { get; set; } = "";
    }
}
