using Birdik.Methods.Powers;
using Birdik.Platform.Persistence;
using Birdik.Platform.Results;
using Birdik.Platform.Writing;
using Birdik.Powers.Bodies;
using Birdik.Powers.Functions;
using Microsoft.EntityFrameworkCore;

namespace Birdik.Powers.Roles;

/// <summary>Says by an act who has to do with a function from a day on. What is not named ends the day before.</summary>
/// <param name="Cells">Body by code and role; the territory is that of the role it had, or the body's own.</param>
public sealed record SetFunctionRoles(string Code, DateOnly On, string Act, IReadOnlyList<RoleCell> Cells);

/// <summary>One cell: a body in a role.</summary>
public sealed record RoleCell(string Body, FunctionRoleKind Role, FunctionPlace? Place = null);

public sealed class SetFunctionRolesHandler(BirdikDbContext db, FunctionRules rules, MatrixWriter matrix)
{
    public const int MostCells = 500;

    public async Task<Result<string>> HandleAsync(SetFunctionRoles command, ChangeContext change, CancellationToken ct)
    {
        var found = await rules.InForceAsync(command.Code, ct);
        if (!found.TryGet(out var function))
        {
            return Result<string>.Refused(found.Problems);
        }

        var bodies = await db.Set<Body>().ToDictionaryAsync(body => body.Code, ct);
        List<Problem> problems = [.. MatrixWriter.RefuseAct(command.Act)];
        problems.AddRange(command.Cells.Where(cell => !bodies.ContainsKey(cell.Body)).Select(cell => cell.Body).Distinct()
            .Select(body => Problem.Invalid("powers.body-unknown", "Cells", ("value", body))));
        if (command.Cells.Count > MostCells)
        {
            problems.Add(Problem.Invalid("powers.too-many-roles", "Cells", ("most", MostCells)));
        }

        if (command.On < function.From)
        {
            problems.Add(Problem.Invalid("powers.role-before-function", "On", ("day", function.From)));
        }

        if (problems.Count > 0)
        {
            return problems;
        }

        var standing = await db.Set<FunctionRole>()
            .Where(role => role.FunctionId == function.Id && role.EndedIn == null && (role.To == null || role.To >= command.On))
            .ToListAsync(ct);
        var number = await matrix.NextAsync(ct);
        var wanted = command.Cells.DistinctBy(cell => (cell.Body, cell.Role, cell.Place)).ToList();
        var kept = standing.Where(role => wanted.Exists(cell => Fits(cell, role, bodies))).ToList();
        var added = wanted.Where(cell => !kept.Exists(role => Fits(cell, role, bodies))).Select(cell => new FunctionRole
        {
            FunctionId = function.Id,
            BodyId = bodies[cell.Body].Id,
            Kind = cell.Role,
            Place = cell.Place ?? bodies[cell.Body].Place,
            From = command.On,
            Act = command.Act,
            AddedIn = number,
        });
        var difference = new MatrixDifference([.. added], [.. standing.Except(kept).Select(role => (role, command.On))], []);
        if (difference.IsEmpty)
        {
            return Problem.Invalid("powers.nothing-changed", "Cells");
        }

        await matrix.ApplyAsync(difference, command.Act, change, ct);
        change.Record(
            "powers.roles-set",
            FunctionRef.To(function.Id),
            ("name", function.Name), ("added", difference.Added.Count), ("ended", difference.Ended.Count),
            ("on", command.On), ("act", command.Act), ("edition", $"{number}"));
        await db.SaveChangesAsync(ct);
        return function.Code;
    }

    private static bool Fits(RoleCell cell, FunctionRole role, Dictionary<string, Body> bodies) =>
        bodies[cell.Body].Id == role.BodyId && cell.Role == role.Kind && (cell.Place is null || cell.Place == role.Place);
}
